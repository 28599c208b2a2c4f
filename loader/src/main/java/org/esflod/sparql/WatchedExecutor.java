package org.esflod.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.esflod.sparql.columns.StorePatterns;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries as Jena does, but matches graph patterns of the default graph by {@link StorePatterns}, looks at the clock for each
 * statement that a property path comes by, and refuses basic graph patterns of many triple patterns.
 *
 * <p>TDB2 puts the triple patterns of one group in order before it begins, without a look at the clock, and takes eight
 * times as long for twice as many: 5 s for 1,500. A path {@code a/b/c} is three of them by then, so that they are counted
 * here and not in the text of the query.
 */
final class WatchedExecutor extends OpExecutorTDB2 {
    private static final int UNPROCESSABLE = 422;
    // Some hundredths of a second.
    private static final int MOST_PATTERNS = 300;

    private final QueryRun run;
    private final StorePatterns patterns;

    WatchedExecutor(ExecutionContext context, QueryRun run, StorePatterns patterns) {
        super(context);
        this.run = run;
        this.patterns = patterns;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        checkSize(op instanceof OpFilter filter ? filter.getSubOp() : op);
        return super.exec(op, input);
    }

    private static void checkSize(Op op) {
        int size = 0;
        if (op instanceof OpBGP triples) {
            size = triples.getPattern().size();
        } else if (op instanceof OpQuadPattern quads) {
            size = quads.getBasicPattern().size();
        }
        if (size > MOST_PATTERNS) {
            throw new Refused(
                    UNPROCESSABLE,
                    "A group of the query has " + size
                            + " triple patterns, the steps of its paths counted; the most that are"
                            + " put in order are " + MOST_PATTERNS + ". Ask for part of it, or use sub-queries.\n");
        }
    }

    @Override
    protected QueryIterator execute(OpBGP triples, QueryIterator input) {
        Pattern pattern = pattern(triples);
        return pattern == null ? super.execute(triples, input) : rows(pattern, input);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern quads, QueryIterator input) {
        Pattern pattern = pattern(quads);
        return pattern == null ? super.execute(quads, input) : rows(pattern, input);
    }

    /** The rows that a pattern makes of others. */
    private QueryIterator rows(Pattern pattern, QueryIterator input) {
        QueryIterPeek first = QueryIterPeek.create(input, execCxt);
        return patterns.rows(
                pattern.store(), StorePatterns.inOrder(pattern.store(), pattern.triples(), first), first, execCxt);
    }

    /** Puts each filter behind the triple pattern after which it can be told. */
    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        Pattern pattern = pattern(filter.getSubOp());
        if (pattern == null) {
            return super.execute(filter, input);
        }
        QueryIterPeek first = QueryIterPeek.create(input, execCxt);
        Op placed = TransformFilterPlacement.transform(
                filter.getExprs(), StorePatterns.inOrder(pattern.store(), pattern.triples(), first));
        ExecutionContext inOrder = ExecutionContext.copy(execCxt);
        inOrder.setExecutor(context -> new InOrder(context, execCxt, pattern.store(), patterns));
        return QC.execute(placed, first, inOrder);
    }

    /** Where what is optional is a pattern, it is made ready once and not for each row. */
    @Override
    protected QueryIterator execute(OpConditional condition, QueryIterator input) {
        Op right = condition.getRight();
        ExprList filter = null;
        if (right instanceof OpFilter filtered) {
            filter = filtered.getExprs();
            right = filtered.getSubOp();
        }
        Pattern pattern = pattern(right);
        if (pattern == null) {
            return super.execute(condition, input);
        }
        checkSize(right);
        QueryIterPeek left = QueryIterPeek.create(exec(condition.getLeft(), input), execCxt);
        return patterns.optional(
                pattern.store(),
                StorePatterns.inOrder(pattern.store(), pattern.triples(), left),
                filter,
                left,
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return SortedRows.of(exec(order.getSubOp(), input), order.getConditions(), execCxt);
    }

    /** A graph pattern over the default graph of a store. */
    private record Pattern(DatasetGraphTDB store, BasicPattern triples) {}

    /** What is to be matched; null where Jena has to match it: another graph, a filter on statements, no pattern at all. */
    private @Nullable Pattern pattern(Op op) {
        DatasetGraphTDB store = null;
        BasicPattern triples = null;
        if (op instanceof OpQuadPattern quads) {
            triples = quads.getBasicPattern();
            store = quads.isDefaultGraph() && execCxt.getDataset() instanceof DatasetGraphTDB all ? all : null;
        } else if (op instanceof OpBGP plain) {
            triples = plain.getPattern();
            store = execCxt.getActiveGraph() instanceof GraphTDB graph
                            && (graph.getGraphName() == null || Quad.isDefaultGraph(graph.getGraphName()))
                    ? graph.getDSG()
                    : null;
        }
        return store != null
                        && triples != null
                        && StorePatterns.fits(triples)
                        && QC2.getFilter(execCxt.getContext()) == null
                ? new Pattern(store, triples)
                : null;
    }

    /** Runs a pattern and its filters when they have been put in order. */
    private static final class InOrder extends OpExecutorTDB2 {
        private final ExecutionContext outer;
        private final DatasetGraphTDB store;
        private final StorePatterns patterns;

        InOrder(ExecutionContext context, ExecutionContext outer, DatasetGraphTDB store, StorePatterns patterns) {
            super(context);
            this.outer = outer;
            this.store = store;
            this.patterns = patterns;
        }

        @Override
        protected QueryIterator execute(OpBGP triples, QueryIterator input) {
            return triples.getPattern().isEmpty() ? input : patterns.rows(store, triples.getPattern(), input, outer);
        }

        @Override
        protected QueryIterator execute(OpFilter filter, QueryIterator input) {
            QueryIterator rows = exec(filter.getSubOp(), input);
            for (Expr condition : filter.getExprs()) {
                // With the usual executor, for EXISTS.
                rows = new QueryIterFilterExpr(rows, condition, outer);
            }
            return rows;
        }
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), run);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }

    /** A graph that is read under the clock. */
    private static final class WatchedGraph extends GraphWrapper {
        private final QueryRun run;

        WatchedGraph(Graph graph, QueryRun run) {
            super(graph);
            this.run = run;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            run.checkTime();
            return super.find(pattern).filterKeep(this::inTime);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
            return find(Triple.createMatch(subject, property, object));
        }

        private boolean inTime(Triple found) {
            run.checkTime();
            return true;
        }
    }
}
