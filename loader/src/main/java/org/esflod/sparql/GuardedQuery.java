package org.esflod.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
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
import org.esflod.index.TextQueryRefused;
import org.esflod.web.Served;

/**
 * SPARQL queries with an answer that is whole or an error, never one that only looks whole.
 *
 * <p>Fuseki sends status 200 with the first row and can only break off when time runs out afterwards; this takes all rows
 * first, on disk past the first thousands. And {@code SERVICE SILENT} with calls switched off gives an empty solution,
 * as if the other server knew nothing; this refuses the query instead.
 */
public final class GuardedQuery extends SPARQL_QueryDataset {
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    // Sorting and DISTINCT keep so many rows in memory, and the others on disk.
    private static final long SORTED_IN_MEMORY = 50_000;

    private final Limits limits;
    private final Contacts contacts;
    private final RunningQueries running;

    public GuardedQuery(Limits limits, Contacts contacts, RunningQueries running) {
        this.limits = limits;
        this.contacts = contacts;
        this.running = running;
    }

    @Override
    protected void execute(String query, HttpAction action) {
        QueryText.check(query, limits);
        QueryAnswer answer = QueryAnswer.of(action);
        QueryRun run = new QueryRun(limits, time(action));
        answer.run(run);
        GuardedAlgebra.guard(action.getContext(), run);
        action.getContext().set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY);
        try (QueryRun.Clock clock = run.begin(action.getContext());
                RunningQueries.Entry entry = running.begin(run)) {
            answer.runningAs(clock, entry);
            answer.notStandard(QueryText.notStandard(query));
            super.execute(query, action);
        } catch (Refused e) {
            ServletOps.error(e.status(), e.getMessage());
        } catch (TextQueryRefused e) {
            ServletOps.error(UNPROCESSABLE, e.getMessage() + "\n");
        } catch (ActionErrorException e) {
            // Jena's parser makes an error in the query of its own overflow.
            if (String.valueOf(e.getMessage()).startsWith("StackOverflowError")) {
                ServletOps.errorBadRequest(QueryText.TOO_DEEP);
            }
            throw e;
        } catch (StackOverflowError e) {
            // Jena goes one step down for each step of a path, and for each part of an expression.
            ServletOps.error(
                    UNPROCESSABLE,
                    "The query goes too deep: a path (* or +) over too many steps, or an expression of too many parts."
                            + " Ask for fewer steps, or for part of it.\n");
        } catch (QueryCancelledException e) {
            action.getResponse().setHeader("Retry-After", "60");
            ServletOps.error(
                    UNAVAILABLE,
                    answer.endedForMemory()
                            ? "The query was ended because it, or those running beside it, took nearly all memory. Ask for"
                                    + " less at a time, or take everything from dumps/ or tables/.\n"
                            : "The query was ended because its time was over ("
                                    + limits.whole().toSeconds()
                                    + " s, or timeout=). Ask for part of it, or take everything from dumps/ or tables/.\n");
        } finally {
            answer.close();
        }
    }

    /** Takes the query from the body; Jena reads all of it, however long it is. */
    @Override
    protected void executeBody(HttpAction action) {
        try {
            // A character has at most four bytes.
            byte[] body = action.getRequestInputStream().readNBytes(4 * limits.queryCharacters() + 1);
            execute(new String(body, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            ServletOps.errorBadRequest("The query could not be read: " + e.getMessage() + "\n");
        }
    }

    /** The time for a query: that of the limits, of the assembler file, or of the request, whichever is shortest. */
    private Duration time(HttpAction action) {
        long whole = limits.whole().toMillis();
        String configured = action.getContext().getAsString(ARQ.queryTimeout);
        if (configured != null) {
            whole = shorter(whole, configured, TimeUnit.MILLISECONDS);
        }
        String asked = QueryAnswer.of(action).timeout();
        return Duration.ofMillis(asked == null ? whole : shorter(whole, asked, TimeUnit.SECONDS));
    }

    /** What Jena calls a timeout is one number, or that of the first row and that of the whole. */
    private static long shorter(long known, String other, TimeUnit unit) {
        try {
            Pair<Long, Long> times = Timeouts.parseTimeoutStr(other, unit);
            long whole = times == null ? 0 : times.getRight();
            return whole > 0 ? Math.min(known, whole) : known;
        } catch (RuntimeException e) {
            ServletOps.errorBadRequest("The timeout is no number of seconds.\n");
            return known;
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
        String fault = QueryAnswer.of(action).notStandard();
        if (fault != null) {
            ServletOps.errorBadRequest("This is not SPARQL 1.1, but an extension of it: " + fault + "\n");
        }
    }

    /** The store of the version, and the graph of contacts beside it where the query may see it. */
    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String queryText) {
        DatasetDescription asked = SPARQLProtocol.getDatasetDescription(action, query);
        DatasetGraph graphs = getDataset(action);
        if (contacts.concern(query, asked)) {
            QueryAnswer.of(action).mayNamePersons();
            graphs = contacts.beside(graphs);
        }
        if (asked == null) {
            return Pair.create(graphs, query);
        }
        KnownGraphs.check(asked, graphs, named(action));
        Query without = query.cloneQuery();
        without.getGraphURIs().clear();
        without.getNamedGraphURIs().clear();
        return Pair.create(DynamicDatasets.dynamicDataset(asked, graphs, false), without);
    }

    private static List<String> named(HttpAction action) {
        Served served = QueryAnswer.of(action).served();
        return served == null
                ? List.of()
                : List.of(served.base().iri() + "graph/links", served.base().iri() + "graph/contacts");
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
        QueryRun run = QueryRun.of(action.getContext());
        if (run != null) {
            run.follow(execution.getContext());
        }
        if (query.isSelectType()) {
            Rows rows = QueryAnswer.of(action).keep(new Rows(execution.select(), limits.rows()));
            return new QueryExecResult(rows.read());
        }
        if (query.isConstructType()) {
            return new QueryExecResult(construct(execution, query));
        }
        return super.executeQuery(action, execution, query, queryForLog);
    }

    /** The answer is whole by now, so that it can be told how long it holds. */
    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        QueryAnswer answer = QueryAnswer.of(action);
        answer.announce(action.getResponse());
        if (!answer.shown(action, result, prologue)) {
            super.sendResults(action, result, prologue);
        }
    }

    private DatasetGraph construct(QueryExec execution, Query query) {
        DatasetGraph answer = DatasetGraphFactory.create();
        answer.prefixes().putAll(query.getPrefixMapping());
        Iterator<Quad> quads = execution.constructQuads();
        for (long count = 0; quads.hasNext(); count++) {
            if (count == limits.triples()) {
                throw tooMuch("triples", limits.triples());
            }
            answer.add(quads.next());
        }
        return answer;
    }

    /** To be thrown: an answer cut at the limit would look like a whole one. */
    static Refused tooMuch(String what, long limit) {
        return new Refused(
                UNPROCESSABLE,
                "The answer has more than " + limit + " " + what
                        + ", the most that is sent. Ask for part of it (LIMIT and"
                        + " OFFSET with ORDER BY, or one FILTER at a time), or take everything from dumps/ or tables/.\n");
    }
}
