package org.esflod.sparql.columns;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/** The rows that a pattern makes of others: for each, the statements that match its first triple pattern; for each of those, its second. */
final class PatternRows extends QueryIter1 {
    private static final int PAUSE = 0xFF;

    private final PatternPlan plan;
    private final Terms terms;
    private final Runnable time;
    private final boolean optional;
    private final @Nullable ExprList filter;

    private final Var[] variables;
    private final Matches matches;
    private final Cursor[] cursors;
    private int level = -1;
    private int ticks;

    private @Nullable Binding from;
    private boolean matched;
    private @Nullable Binding next;

    // How rows of the last origin are made longer.
    private Var @Nullable [] lastVariables;
    private int[] lastPlaces = {};
    private long lastGiven;
    private Var @Nullable [] lastInput;
    private Var[] output = {};
    private int[] added = {};

    /**
     * Begins.
     *
     * @param time called again and again; what it throws ends the query
     * @param optional whether a row for which there is no match is given as it is
     * @param filter of the rows with their matches; null for none
     */
    PatternRows(
            PatternPlan plan,
            NodeTupleTable triples,
            Terms terms,
            Runnable time,
            boolean optional,
            @Nullable ExprList filter,
            QueryIterator input,
            ExecutionContext context) {
        super(input, context);
        this.plan = plan;
        this.terms = terms;
        this.time = time;
        this.optional = optional;
        this.filter = filter;
        this.variables = plan.variables().toArray(Var[]::new);
        this.matches = new Matches(variables.length);
        List<Step> steps = plan.steps();
        this.cursors = new Cursor[steps.size()];
        for (int i = 0; i < cursors.length; i++) {
            cursors[i] = new Cursor(steps.get(i), matches, triples);
        }
    }

    @Override
    protected boolean hasNextBinding() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    protected @Nullable Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    private @Nullable Binding advance() {
        while (true) {
            Binding row = from;
            if (row == null) {
                if (!getInput().hasNext()) {
                    return null;
                }
                row = getInput().nextBinding();
                from = row;
                matched = false;
                level = -1;
                if (plan.possible() && begin(row)) {
                    level = 0;
                    cursors[0].open();
                }
            }
            Binding longer = match(row);
            if (longer != null) {
                matched = true;
                return longer;
            }
            from = null;
            if (optional && !matched) {
                return row;
            }
        }
    }

    /** The next match of a row; null where there is none any more. */
    private @Nullable Binding match(Binding row) {
        while (level >= 0) {
            if ((++ticks & PAUSE) == 0) {
                time.run();
            }
            if (!cursors[level].next()) {
                level--;
            } else if (level == cursors.length - 1) {
                Binding longer = longer(row);
                if (filter == null || filter.isSatisfied(longer, getExecContext())) {
                    return longer;
                }
            } else {
                cursors[++level].open();
            }
        }
        return null;
    }

    /** Takes from a row what it has of the pattern's variables; false where one has a term that the store does not have. */
    private boolean begin(Binding row) {
        matches.clear();
        if (row instanceof StoreRow numbers && numbers.isOf(terms)) {
            places(numbers.variables());
            for (int i = 0; i < variables.length; i++) {
                if (lastPlaces[i] >= 0) {
                    matches.set(i, numbers.id(lastPlaces[i]));
                } else if (!begin(i, numbers.beside(variables[i]))) {
                    return false;
                }
            }
        } else {
            for (int i = 0; i < variables.length; i++) {
                if (!begin(i, row.get(variables[i]))) {
                    return false;
                }
            }
        }
        output(row instanceof StoreRow numbers && numbers.isOf(terms) ? numbers.variables() : null);
        return true;
    }

    private boolean begin(int variable, @Nullable Node term) {
        if (term == null) {
            return true;
        }
        Long id = terms.id(term);
        if (id == null) {
            return false;
        }
        matches.set(variable, id);
        return true;
    }

    private void places(Var[] given) {
        if (given != lastVariables) {
            lastVariables = given;
            lastPlaces = Arrays.stream(variables)
                    .mapToInt(variable -> StoreRow.place(given, variable))
                    .toArray();
        }
    }

    /** Which variables the row will have, now that it is known which of them are given. */
    private void output(Var @Nullable [] given) {
        if (output.length > 0 && given == lastInput && matches.bound() == lastGiven) {
            return;
        }
        lastInput = given;
        lastGiven = matches.bound();
        int[] missing = new int[variables.length];
        int count = 0;
        for (int i = 0; i < variables.length; i++) {
            if (!matches.has(i)) {
                missing[count++] = i;
            }
        }
        added = Arrays.copyOf(missing, count);
        int before = given == null ? 0 : given.length;
        output = given == null ? new Var[count] : Arrays.copyOf(given, before + count);
        for (int i = 0; i < count; i++) {
            output[before + i] = variables[added[i]];
        }
    }

    private Binding longer(Binding row) {
        if (added.length == 0) {
            return row;
        }
        long[] ids = new long[added.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = matches.get(added[i]);
        }
        return row instanceof StoreRow numbers && numbers.isOf(terms)
                ? numbers.with(output, ids)
                : StoreRow.beside(row, terms, output, ids);
    }

    @Override
    protected void closeSubIterator() {
        level = -1;
        next = null;
    }

    @Override
    protected void requestSubCancel() {
        // The clock of the query is looked at.
    }
}
