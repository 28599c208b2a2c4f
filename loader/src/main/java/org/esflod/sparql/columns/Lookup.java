package org.esflod.sparql.columns;

import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.jspecify.annotations.Nullable;

/** What one query looks up of one property, by subject or by object: whether it is done in memory. */
final class Lookup {
    private final DatasetGraphTDB store;
    private final Columns columns;
    private final long property;
    private final Columns.By by;
    private final Runnable time;
    private @Nullable Column column;
    private int left;

    /**
     * Begins.
     *
     * @param time called again and again while a column is read
     */
    Lookup(DatasetGraphTDB store, long property, Columns.By by, Runnable time) {
        this.store = store;
        this.columns = Columns.of(store);
        this.property = property;
        this.by = by;
        this.time = time;
        this.column = columns.known(property, by);
        this.left = columns.due(property, by);
    }

    /** The column, for one more look-up; null where the tree is to be asked. */
    @Nullable
    Column next() {
        if (column == null && left != Columns.NEVER && --left <= 0) {
            column = columns.read(store, property, by, time);
            left = Columns.NEVER;
        }
        return column;
    }

    /** The column where it is in memory. */
    @Nullable
    Column known() {
        return column;
    }
}
