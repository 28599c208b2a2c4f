package org.esflod.index;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * {@code text:query} in queries on a store that has an index; an error on one that has none, where Jena would go on as if
 * everything had been found.
 */
public final class TextQueries extends TextQueryPF {
    /** Lets queries on a store search an index; with null they are told that there is none. */
    public static void on(DatasetGraph store, @Nullable TextSearch index) {
        JenaSystem.init();
        PropertyFunctionRegistry.get().put(TextQuery.NS + "query", TextQueries.class);
        if (index != null) {
            store.getContext().set(TextQuery.textIndex, index);
        }
    }

    @Override
    public void build(PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext execution) {
        if (execution.getContext().get(TextQuery.textIndex) == null) {
            throw new QueryBuildException("there is no text index here, so text:query cannot be answered");
        }
        super.build(subject, predicate, object, execution);
    }
}
