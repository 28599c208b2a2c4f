package org.esflod.sparql.columns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a store that are in memory. All stores of the process share an eighth of the heap; a column that would take more
 * than a quarter of that is not made.
 *
 * <p>Only for stores that nobody writes.
 */
final class Columns {
    private static final Symbol SYMBOL = Symbol.create(Columns.class.getName());
    private static final long SHARE = 8;
    private static final long LARGEST = 4;
    private static final int STATEMENT = 2 * Long.BYTES;
    // So many look-ups in the tree cost no more than a few milliseconds.
    private static final int FIRST_DUE = 256;
    // A look-up in the tree takes as long as reading so many statements one after the other.
    private static final int STATEMENTS_A_LOOKUP = 16;
    private static final int TOO_LARGE = -1;

    /** After no number of look-ups. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final long BYTES = Runtime.getRuntime().maxMemory() / SHARE;
    private static final Cache<Key, Column> IN_MEMORY = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Column column) -> 100 + STATEMENT * column.size())
            .build();

    private final Map<Key, Integer> sizes = new ConcurrentHashMap<>();

    /** By which end of its statements a column is ordered. */
    enum By {
        SUBJECT,
        OBJECT
    }

    private record Key(Columns store, long property, By by) {}

    private record Statement(long object, long subject) {}

    private Columns() {}

    /** Those of a store. */
    static Columns of(DatasetGraphTDB store) {
        Columns known = store.getContext().get(SYMBOL);
        if (known != null) {
            return known;
        }
        synchronized (store) {
            known = store.getContext().get(SYMBOL);
            if (known == null) {
                known = new Columns();
                store.getContext().set(SYMBOL, known);
            }
            return known;
        }
    }

    /** A column; null where it is not in memory. */
    @Nullable
    Column known(long property, By by) {
        return IN_MEMORY.getIfPresent(new Key(this, property, by));
    }

    /** After how many look-ups a query that goes on asking would be done sooner with the column; {@link #NEVER} where that is too large. */
    int due(long property, By by) {
        Integer size = sizes.get(new Key(this, property, by));
        if (size == null) {
            return FIRST_DUE;
        }
        return size == TOO_LARGE ? NEVER : Math.max(FIRST_DUE, size / STATEMENTS_A_LOOKUP);
    }

    /**
     * Reads a column from the store, in whose transaction the caller is.
     *
     * @param time called again and again meanwhile; what it throws ends the reading
     * @return null where it is too large
     */
    @Nullable
    Column read(DatasetGraphTDB store, long property, By by, Runnable time) {
        return read(store, property, by, most(), time);
    }

    /**
     * The same.
     *
     * @param most how many statements it may have
     */
    @Nullable
    Column read(DatasetGraphTDB store, long property, By by, int most, Runnable time) {
        Key key = new Key(this, property, by);
        Column column = IN_MEMORY.getIfPresent(key);
        if (column != null) {
            return column;
        }
        Reader reader = new Reader(most, time);
        if (!reader.read(store, property)) {
            sizes.put(key, TOO_LARGE);
            return null;
        }
        column = reader.column(by);
        sizes.put(key, column.size());
        IN_MEMORY.put(key, column);
        return column;
    }

    private static int most() {
        return (int) Math.min(BYTES / LARGEST, Integer.MAX_VALUE / 2) / STATEMENT;
    }

    /** Takes the statements of a property from the index by property, object and subject. */
    private static final class Reader {
        private static final int PAUSE = 0xFFFF;

        private final int most;
        private final Runnable time;
        private long[] objects = new long[1024];
        private long[] subjects = new long[1024];
        private int size;

        Reader(int most, Runnable time) {
            this.most = most;
            this.time = time;
        }

        /** Whether there are no more than may be. */
        boolean read(DatasetGraphTDB store, long property) {
            TupleIndexRecord index = store.getTripleTable()
                    .getNodeTupleTable()
                    .getTupleTable()
                    .selectIndex("POS", TupleIndexRecord.class);
            RecordFactory records = new RecordFactory(3 * NodeId.SIZE, 0);
            Record from = records.createKeyOnly();
            Record before = records.createKeyOnly();
            Bytes.setLong(property, from.getKey(), 0);
            Bytes.setLong(property + 1, before.getKey(), 0);
            Iterator<Statement> statements = index.getRangeIndex()
                    .iterator(from, before, (block, entry, key, factory) -> {
                        int start = entry * factory.recordLength();
                        if (key != null) {
                            block.position(start);
                            block.get(key, 0, factory.keyLength());
                        }
                        return new Statement(
                                block.getLong(start + NodeId.SIZE), block.getLong(start + 2 * NodeId.SIZE));
                    });
            while (statements.hasNext()) {
                add(statements.next());
                if (size > most) {
                    return false;
                }
                if ((size & PAUSE) == 0) {
                    time.run();
                }
            }
            return true;
        }

        private void add(Statement statement) {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, 2 * size);
                subjects = Arrays.copyOf(subjects, 2 * size);
            }
            objects[size] = statement.object();
            subjects[size++] = statement.subject();
        }

        Column column(By by) {
            long[] from = Arrays.copyOf(subjects, size);
            long[] to = Arrays.copyOf(objects, size);
            return by == By.OBJECT ? new Column(to, from, true) : new Column(from, to, false);
        }
    }
}
