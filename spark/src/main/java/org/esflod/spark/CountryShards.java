package org.esflod.spark;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.Partitioner;

/**
 * Shards by country: none has projects of two, so who works on one opens the registers of one country only. A country with
 * many projects has several.
 */
final class CountryShards extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Integer> first = new TreeMap<>();
    private final TreeMap<String, Integer> many = new TreeMap<>();
    private final int shards;

    /**
     * Shares shards out.
     *
     * @param counts how many projects each country has
     * @param most how many shards there are to be, about; each country has at least one
     */
    CountryShards(Map<String, Long> counts, int most) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        int next = 0;
        for (Map.Entry<String, Long> country : new TreeMap<>(counts).entrySet()) {
            int own = (int) Math.max(1, country.getValue() * most / Math.max(1, all));
            first.put(country.getKey(), next);
            many.put(country.getKey(), own);
            next += own;
        }
        this.shards = next;
    }

    @Override
    public int numPartitions() {
        return Math.max(1, shards);
    }

    /** The shard of {@code country, tab, key}. */
    @Override
    public int getPartition(Object line) {
        String[] columns = ((String) line).split("\t", 2);
        int own = many.getOrDefault(columns[0], 1);
        return first.getOrDefault(columns[0], 0) + Math.floorMod(columns[1].hashCode(), own);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountryShards shared && shared.first.equals(first) && shared.many.equals(many);
    }

    @Override
    public int hashCode() {
        return first.hashCode() * 31 + many.hashCode();
    }
}
