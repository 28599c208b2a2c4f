package org.esflod.rdf.rml;

/**
 * Where rows come from: a logical source, or a logical view on another row source.
 *
 * <p>Two triples maps with equal row sources share one evaluation of it.
 */
sealed interface RowSource permits LogicalSource, LogicalView {
    /** The logical source that all rows come from in the end. */
    LogicalSource base();

    /** How many cells a row has. */
    int width();

    /** Makes the rows of one record of the base. */
    void rows(Row record, Positions positions, Rows rows) throws RecordRefused;

    /** Takes rows, one after the other. */
    interface Rows {
        /** The row is filled anew after each call. */
        void accept(Row row) throws RecordRefused;
    }

    /** How many rows each view has given so far in one pass over the records. */
    final class Positions {
        private final long[] next;

        /** At the beginning of a pass. */
        Positions(int views) {
            next = new long[views];
        }

        long next(int view) {
            return next[view]++;
        }
    }
}
