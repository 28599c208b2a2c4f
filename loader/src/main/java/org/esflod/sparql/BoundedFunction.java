package org.esflod.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of SPARQL in the place of Jena's own, which knows no bound of its result or its time. */
final class BoundedFunction extends ExprFunctionN {
    private final String name;
    private final Work work;

    /** What a function does with its arguments. */
    interface Work {
        NodeValue apply(List<NodeValue> arguments);
    }

    BoundedFunction(String name, ExprList arguments, Work work) {
        super(name, arguments);
        this.name = name;
        this.work = work;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        return work.apply(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedFunction(name, arguments, work);
    }
}
