package org.esflod.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What became of the rows of a file: all = kept + dropped + refused. */
public final class RowCounts {
    private final Map<Drop, Long> dropped = new EnumMap<>(Drop.class);
    private long kept;
    private long refused;

    RowCounts() {}

    void kept() {
        kept++;
    }

    void dropped(Drop reason) {
        dropped.merge(reason, 1L, Long::sum);
    }

    void refused() {
        refused++;
    }

    /** All rows, the header left out. */
    public long rows() {
        return kept
                + refused
                + dropped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows about legal persons. */
    public long keptRows() {
        return kept;
    }

    /** Rows that could not be read; each is a problem with its position. */
    public long refusedRows() {
        return refused;
    }

    /** Rows that were read and not kept, by reason. */
    public Map<Drop, Long> droppedRows() {
        return Collections.unmodifiableMap(dropped);
    }
}
