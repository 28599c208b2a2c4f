package org.esflod.sparql.columns;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row of numbers of nodes; a term is looked up when it is first read. */
final class StoreRow extends BindingBase {
    private final Terms terms;
    private final Var[] variables;
    private final long[] ids;
    private @Nullable Node @Nullable [] read;

    private StoreRow(@Nullable Binding parent, Terms terms, Var[] variables, long[] ids) {
        super(parent);
        this.terms = terms;
        this.variables = variables;
        this.ids = ids;
    }

    /** The first of its kind: beside a row that has terms. */
    static StoreRow beside(Binding row, Terms terms, Var[] variables, long[] ids) {
        return new StoreRow(row.isEmpty() ? null : row, terms, variables, ids);
    }

    /**
     * This row with more variables.
     *
     * @param all its own variables, then the others
     * @param more the numbers for the others
     */
    StoreRow with(Var[] all, long[] more) {
        long[] both = Arrays.copyOf(ids, all.length);
        System.arraycopy(more, 0, both, ids.length, more.length);
        StoreRow longer = new StoreRow(parent, terms, all, both);
        if (read != null) {
            longer.read = Arrays.copyOf(read, all.length);
        }
        return longer;
    }

    boolean isOf(Terms other) {
        return terms == other;
    }

    Var[] variables() {
        return variables;
    }

    long id(int place) {
        return ids[place];
    }

    /** A term that was there before the numbers; null where there is none. */
    @Nullable
    Node beside(Var variable) {
        return parent == null ? null : parent.get(variable);
    }

    /** Where a variable stands among others; -1 where it does not. */
    @SuppressWarnings("ReferenceEquality") // before equality, which compares letters
    static int place(Var[] variables, Var variable) {
        // Those of one query are the same objects nearly always.
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(variable)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int place = place(variables, variable);
        if (place < 0) {
            return null;
        }
        @Nullable Node[] known = read;
        if (known == null) {
            known = new Node[ids.length];
            read = known;
        }
        Node term = known[place];
        if (term == null) {
            term = terms.term(ids[place]);
            known[place] = term;
        }
        return term;
    }

    @Override
    protected boolean contains1(Var variable) {
        return place(variables, variable) >= 0;
    }

    @Override
    protected Iterator<Var> vars1() {
        return List.of(variables).iterator();
    }

    @Override
    protected int size1() {
        return variables.length;
    }

    @Override
    protected boolean isEmpty1() {
        return variables.length == 0;
    }

    @Override
    public Binding detach() {
        return TermRow.of(this);
    }

    @Override
    protected Binding detachWithNewParent(@Nullable Binding other) {
        throw new IllegalStateException("is detached as a whole");
    }
}
