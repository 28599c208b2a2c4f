package org.esflod.sparql.columns;

import org.apache.lucene.util.IntroSorter;

/**
 * All statements of one property, by subject or by object: two arrays of equal length, such as the projects and beside each its
 * owner. In the order of the first, then of the second, each as a number without sign, which is that of the store's indexes.
 */
final class Column {
    private final long[] keys;
    private final long[] values;

    /**
     * A column.
     *
     * @param keys subjects, or objects
     * @param values what stands at the other end of each statement
     * @param sorted whether they are in order; where not, the arrays are put in order
     */
    Column(long[] keys, long[] values, boolean sorted) {
        this.keys = keys;
        this.values = values;
        if (!sorted) {
            new ByKey().sort(0, keys.length);
        }
    }

    int size() {
        return keys.length;
    }

    long key(int at) {
        return keys[at];
    }

    long value(int at) {
        return values[at];
    }

    /** The place of the first statement with that key; where there is none, that of the first with a higher one, or the size. */
    int first(long key) {
        return first(key, 0);
    }

    /** The place after the last statement with that key, of which the first is given. */
    int end(int first, long key) {
        int end = first;
        // Far ahead at once, as a place may have tens of thousands of projects.
        for (int step = 1; end < keys.length && keys[end] == key; step *= 2) {
            end += step;
        }
        int low = first;
        int high = Math.min(end, keys.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] == key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean contains(long key, long value) {
        int at = first(key, value);
        return at < keys.length && keys[at] == key && values[at] == value;
    }

    private int first(long key, long value) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(keys[middle], values[middle], key, value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int compare(long key, long value, long otherKey, long otherValue) {
        return key == otherKey ? Long.compareUnsigned(value, otherValue) : Long.compareUnsigned(key, otherKey);
    }

    /** Sorts both arrays together. */
    private final class ByKey extends IntroSorter {
        private long pivotKey;
        private long pivotValue;

        @Override
        protected void swap(int one, int other) {
            long key = keys[one];
            keys[one] = keys[other];
            keys[other] = key;
            long value = values[one];
            values[one] = values[other];
            values[other] = value;
        }

        @Override
        protected void setPivot(int at) {
            pivotKey = keys[at];
            pivotValue = values[at];
        }

        @Override
        protected int comparePivot(int at) {
            return Column.compare(pivotKey, pivotValue, keys[at], values[at]);
        }
    }
}
