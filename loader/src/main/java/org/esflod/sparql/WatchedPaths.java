package org.esflod.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Runs queries as Jena does, but looks at the clock for each statement that a property path comes by. */
final class WatchedPaths extends OpExecutorTDB2 {
    private final QueryRun run;

    WatchedPaths(ExecutionContext context, QueryRun run) {
        super(context);
        this.run = run;
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
