package org.esflod.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;

/**
 * Shards in the order of keys: all keys of one come before all of the next, and no key is in two. What the shards hold put
 * together does not depend on where they are cut.
 */
final class KeyRanges extends Partitioner {
    private static final long serialVersionUID = 1L;

    /** Keys looked at for each shard: enough that shards are of like size, few enough for the driver. */
    private static final int SAMPLE = 200;

    /** The first key of each shard but the first. */
    private final String[] bounds;

    private KeyRanges(List<String> bounds) {
        this.bounds = bounds.toArray(String[]::new);
    }

    /** What has a key to be put in order by. */
    interface Keyed {
        String key();
    }

    /**
     * Cuts keys into shards of like size. Which keys are looked at depends on the keys alone.
     *
     * @param most how many shards at most
     */
    static KeyRanges of(JavaRDD<String> keys, long count, int most) {
        long every = Math.max(1, count / ((long) SAMPLE * most));
        List<String> sample = new ArrayList<>(keys.filter(key -> Math.floorMod(mixed(key), every) == 0)
                .distinct()
                .collect());
        sample.sort(null);
        List<String> bounds = new ArrayList<>();
        for (int shard = 1; shard < most && !sample.isEmpty(); shard++) {
            String bound = sample.get((int) ((long) shard * sample.size() / most));
            if (bounds.isEmpty() || !bounds.get(bounds.size() - 1).equals(bound)) {
                bounds.add(bound);
            }
        }
        return new KeyRanges(bounds);
    }

    /** Keys that follow one another have hash codes that do, too. */
    private static long mixed(String key) {
        long hash = key.hashCode() * 0x9E3779B97F4A7C15L;
        return hash >>> 20;
    }

    @Override
    public int numPartitions() {
        return bounds.length + 1;
    }

    /** The shard of a key, of a line that begins with one, or of a thing that has one. */
    @Override
    public int getPartition(Object of) {
        int found = Arrays.binarySearch(bounds, key(of));
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static String key(Object of) {
        if (of instanceof Keyed keyed) {
            return keyed.key();
        }
        String line = (String) of;
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(0, tab);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyRanges ranges && Arrays.equals(ranges.bounds, bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
