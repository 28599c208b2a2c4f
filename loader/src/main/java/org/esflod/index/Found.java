package org.esflod.index;

import java.util.List;
import java.util.Map;

/**
 * What a selection found.
 *
 * @param total how many things there are, of which {@code entries} are some
 * @param entries the hits asked for, in their order
 * @param counts for each facet to be counted, its values with the most projects first
 */
public record Found(long total, List<Entry> entries, Map<Facet, List<Count>> counts) {
    public Found {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }
}
