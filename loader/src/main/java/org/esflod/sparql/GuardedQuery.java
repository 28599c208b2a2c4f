package org.esflod.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyFactory;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/**
 * SPARQL queries with an answer that is whole or an error, never one that only looks whole.
 *
 * <p>Fuseki sends status 200 with the first row and can only break off when time runs out afterwards; this takes all rows
 * first, on disk past the first thousands. And {@code SERVICE SILENT} with calls switched off gives an empty solution,
 * as if the other server knew nothing; this refuses the query instead.
 */
public final class GuardedQuery extends SPARQL_QueryDataset {
    private static final String SPOOL = GuardedQuery.class.getName() + ".spool";
    private static final int FORBIDDEN = 403;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    // Longer than any query a person or a query builder writes; nested expressions of that size can exhaust the heap.
    private static final int MAX_QUERY_CHARACTERS = 64 * 1024;
    // Answers up to this many rows stay in memory; a larger one is rare and goes through a temporary file.
    private static final int ROWS_IN_MEMORY = 10_000;

    private final long maxRows;
    private final long maxTriples;
    private final Contacts contacts;

    public GuardedQuery(long maxRows, long maxTriples, Contacts contacts) {
        this.contacts = contacts;
        this.maxRows = maxRows;
        this.maxTriples = maxTriples;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > MAX_QUERY_CHARACTERS) {
            ServletOps.error(
                    CONTENT_TOO_LARGE,
                    "The query has " + query.length() + " characters; at most " + MAX_QUERY_CHARACTERS
                            + " are taken.\n");
        }
        try {
            super.execute(query, action);
        } finally {
            if (action.getRequest().getAttribute(SPOOL) instanceof DataBag<?> spool) {
                spool.close();
            }
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.isJsonType()) {
            // Jena's own query form. Its answer is sent while it is made, so it can break off after a 200.
            ServletOps.errorBadRequest("JSON is not a query form of SPARQL 1.1. Use SELECT with format=json.\n");
        }
        if (callsOthers(query)) {
            ServletOps.error(
                    FORBIDDEN,
                    "SERVICE is switched off here, with SILENT too: this server sends no requests to others. Ask both"
                            + " servers from your own program and join the answers there, or call this server with"
                            + " SERVICE from the other one.\n");
        }
    }

    /** The store of the version, and the graph of contacts beside it where the query may see it. */
    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String queryText) {
        if (!contacts.concern(query)) {
            return super.decideDataset(action, query, queryText);
        }
        action.getResponse().setHeader("Cache-Control", "no-store");
        return decideDatasetDynamic(contacts.beside(getDataset(action)), query);
    }

    private static Pair<DatasetGraph, Query> decideDatasetDynamic(DatasetGraph all, Query query) {
        if (!query.hasDatasetDescription()) {
            return Pair.create(all, query);
        }
        Query without = query.cloneQuery();
        without.getGraphURIs().clear();
        without.getNamedGraphURIs().clear();
        return Pair.create(DynamicDatasets.dynamicDataset(query.getDatasetDescription(), all, false), without);
    }

    /** Whether SERVICE stands anywhere in the query: in groups, sub-queries, EXISTS, aggregates, sorting. */
    public static boolean callsOthers(Query query) {
        ServiceFinder finder = new ServiceFinder();
        QueryTransformOps.transform(query, finder, new InsideExpressions(finder));
        return finder.found;
    }

    private static final class ServiceFinder extends ElementTransformCopyBase {
        private boolean found;

        @Override
        public Element transform(ElementService element, Node service, Element group) {
            found = true;
            return element;
        }
    }

    /** Looks inside {@code SUM(...)} and the like as well, which Jena's own walk over a query leaves out. */
    private static final class InsideExpressions extends ExprTransformApplyElementTransform {
        InsideExpressions(ElementTransform elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprAggregator aggregate) {
            ExprList arguments = aggregate.getAggregator().getExprList();
            if (arguments != null) {
                ExprTransformer.transform(this, arguments);
            }
            return aggregate;
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String queryForLog) {
        if (query.isSelectType()) {
            return new QueryExecResult(whole(action, execution.select()));
        }
        if (query.isConstructType()) {
            return new QueryExecResult(construct(execution, query));
        }
        return super.executeQuery(action, execution, query, queryForLog);
    }

    private RowSet whole(HttpAction action, RowSet rows) {
        DataBag<Binding> spool = BagFactory.newDefaultBag(
                ThresholdPolicyFactory.count(ROWS_IN_MEMORY), SerializationFactoryFinder.bindingSerializationFactory());
        action.getRequest().setAttribute(SPOOL, spool);
        List<Var> variables = rows.getResultVars();
        for (long count = 0; rows.hasNext(); count++) {
            if (count == maxRows) {
                refuse("rows", maxRows);
            }
            spool.add(apart(rows.next()));
        }
        return RowSetStream.create(variables, spool.iterator());
    }

    /** A row with its terms in it, where the store's own row may still have to look them up while it is sent. */
    private static Binding apart(Binding row) {
        BindingBuilder copy = Binding.builder();
        row.forEach(copy::add);
        return copy.build();
    }

    private DatasetGraph construct(QueryExec execution, Query query) {
        DatasetGraph answer = DatasetGraphFactory.create();
        answer.prefixes().putAll(query.getPrefixMapping());
        Iterator<Quad> quads = execution.constructQuads();
        for (long count = 0; quads.hasNext(); count++) {
            if (count == maxTriples) {
                refuse("triples", maxTriples);
            }
            answer.add(quads.next());
        }
        return answer;
    }

    /** Ends the request: an answer cut at the limit would look like a whole one. */
    static void refuse(String what, long limit) {
        ServletOps.error(
                UNPROCESSABLE,
                "The answer has more than " + limit + " " + what
                        + ", the most that is sent. Ask for part of it (LIMIT and"
                        + " OFFSET with ORDER BY, or one FILTER at a time), or take everything from dumps/ or tables/.\n");
    }
}
