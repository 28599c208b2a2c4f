package org.esflod.sparql.columns;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/**
 * Matches the graph patterns of one query against the default graph of a store that nobody writes.
 *
 * <p>Jena asks a tree on the disk for each property of each row, some microseconds each time, and keeps a row in hash maps. Here a
 * property that is asked for more than a few hundred times is read into memory as a whole, for this query and those after it.
 */
public final class StorePatterns {
    private final Runnable time;
    private final Map<DatasetGraphTDB, Store> stores = new HashMap<>(2);

    /**
     * For one query.
     *
     * @param time called again and again while patterns are matched; what it throws ends the query
     */
    public StorePatterns(Runnable time) {
        this.time = time;
    }

    /** Whether such a pattern is matched here; Jena has to match the others. */
    public static boolean fits(BasicPattern pattern) {
        return PatternPlan.fits(pattern);
    }

    /**
     * The pattern in the order in which it is best matched, as Jena reckons it by the first row.
     *
     * @param first reads ahead by a row
     */
    public static BasicPattern inOrder(DatasetGraphTDB store, BasicPattern pattern, QueryIterPeek first) {
        ReorderTransformation order = store.getReorderTransform();
        if (order == null || pattern.size() < 2 || !first.hasNext()) {
            return pattern;
        }
        return order.reorderIndexes(Substitute.substitute(pattern, first.peek()))
                .reorder(pattern);
    }

    /** All rows that a pattern, in the order given, makes of others. */
    public QueryIterator rows(
            DatasetGraphTDB store, BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        return rows(store, pattern, false, null, input, context);
    }

    /**
     * The same, and the rows as they are for which there is none.
     *
     * @param filter which of the longer rows count; null for all
     */
    public QueryIterator optional(
            DatasetGraphTDB store,
            BasicPattern pattern,
            @Nullable ExprList filter,
            QueryIterator input,
            ExecutionContext context) {
        return rows(store, pattern, true, filter, input, context);
    }

    private QueryIterator rows(
            DatasetGraphTDB store,
            BasicPattern pattern,
            boolean optional,
            @Nullable ExprList filter,
            QueryIterator input,
            ExecutionContext context) {
        Store asked = stores.computeIfAbsent(store, opened -> new Store(opened, time));
        PatternPlan plan = PatternPlan.of(pattern, asked.terms, asked::lookup);
        return new PatternRows(plan, asked.triples, asked.terms, time, optional, filter, input, context);
    }

    /** What the query knows of a store. */
    private static final class Store {
        private final DatasetGraphTDB store;
        private final Runnable time;
        private final NodeTupleTable triples;
        private final Terms terms;
        private final Map<Property, Lookup> lookups = new HashMap<>();

        Store(DatasetGraphTDB store, Runnable time) {
            this.store = store;
            this.time = time;
            this.triples = store.getTripleTable().getNodeTupleTable();
            this.terms = new Terms(triples.getNodeTable());
        }

        Lookup lookup(long property, Columns.By by) {
            return lookups.computeIfAbsent(
                    new Property(property, by), asked -> new Lookup(store, asked.id(), asked.by(), time));
        }

        private record Property(long id, Columns.By by) {}
    }
}
