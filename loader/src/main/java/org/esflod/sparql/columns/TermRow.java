package org.esflod.sparql.columns;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row with its terms in it, in two arrays, of which the rows of an answer share that of the variables. */
public final class TermRow extends BindingBase {
    private final Var[] variables;
    private final @Nullable Node[] terms;

    private TermRow(Var[] variables, @Nullable Node[] terms) {
        super(null);
        this.variables = variables;
        this.terms = terms;
    }

    /**
     * A copy of a row, which looks up nothing.
     *
     * @param variables all that the row may have; others are left out
     */
    public static Binding of(Binding row, Var[] variables) {
        @Nullable Node[] terms = new Node[variables.length];
        for (int i = 0; i < variables.length; i++) {
            terms[i] = row.get(variables[i]);
        }
        return new TermRow(variables, terms);
    }

    /** A copy of a row with all its variables. */
    static Binding of(Binding row) {
        List<Var> variables = new ArrayList<>();
        row.vars().forEachRemaining(variables::add);
        return of(row, variables.toArray(Var[]::new));
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int at = StoreRow.place(variables, variable);
        return at < 0 ? null : terms[at];
    }

    @Override
    protected boolean contains1(Var variable) {
        return get1(variable) != null;
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> bound = new ArrayList<>(variables.length);
        for (int i = 0; i < variables.length; i++) {
            if (terms[i] != null) {
                bound.add(variables[i]);
            }
        }
        return bound.iterator();
    }

    @Override
    protected int size1() {
        int size = 0;
        for (Node term : terms) {
            size += term == null ? 0 : 1;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected Binding detachWithNewParent(@Nullable Binding parent) {
        throw new IllegalStateException("has no parent");
    }
}
