package org.esflod.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Where records go. */
class ShardsTest {
    @Test
    void rangesFollowEachOtherWhereverTheyAreCut() {
        TreeMap<String, Integer> shards = new TreeMap<>();
        SparkConf conf = new SparkConf()
                .setMaster("local[1]")
                .setAppName("ranges")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            var keys = spark.parallelize(
                    IntStream.range(0, 20_000).mapToObj(i -> "2015-" + i).toList());
            KeyRanges ranges = KeyRanges.of(keys, 20_000, 8);
            assertEquals(8, ranges.numPartitions());
            keys.collect().forEach(key -> shards.put(key, ranges.getPartition(key + "\tsource")));
            assertEquals(1, KeyRanges.of(spark.emptyRDD(), 0, 8).numPartitions());
        }
        int last = 0;
        int[] sizes = new int[8];
        for (int shard : shards.values()) {
            assertTrue(shard >= last, "a key of an earlier shard after one of a later");
            last = shard;
            sizes[shard]++;
        }
        assertTrue(IntStream.of(sizes).min().orElse(0) > 1_250, "half of an even share");
    }

    @Test
    void noShardHasTwoCountries() {
        CountryShards shards = new CountryShards(Map.of("SE", 900L, "AT", 10L, "", 90L), 8);
        Map<Integer, String> countries = new HashMap<>();
        for (String country : new String[] {"SE", "AT", ""}) {
            for (int i = 0; i < 100; i++) {
                int shard = shards.getPartition(country + "\tkey-" + i);
                assertEquals(country, countries.computeIfAbsent(shard, unknown -> country));
            }
        }
        assertEquals(shards.numPartitions(), countries.size());
        assertTrue(shards.numPartitions() >= 8, "a large country has several");
    }
}
