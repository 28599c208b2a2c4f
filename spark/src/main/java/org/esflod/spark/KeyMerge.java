package org.esflod.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.esflod.project.Folders;
import org.esflod.project.KeyResolution;
import org.esflod.project.Keys;
import org.esflod.project.LineSort;
import scala.Tuple2;

/**
 * Which records without case number belong to a project with another key, as {@link KeyResolution} decides.
 *
 * <p>The cluster finds the pairs that meet (an address with several keys, a hashed key that some record has), the driver decides
 * on them. Memory of the driver and of each executor: about 100 bytes a pair, and only sources that tell of the same
 * project twice give one.
 */
final class KeyMerge {
    private KeyMerge() {}

    /** Old keys and the keys they lead to; {@link KeyResolution#AMBIGUOUS} where that is not certain. */
    static Map<String, String> of(JavaRDD<InputRecord> records) {
        JavaRDD<String> hashed =
                records.map(InputRecord::key).filter(Keys::isHashed).distinct();
        if (hashed.isEmpty()) {
            return Map.of();
        }
        try {
            Path folder = Files.createTempDirectory("esf-lod-keys-");
            try {
                return resolved(records, hashed, folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write work files", e);
        }
    }

    private static Map<String, String> resolved(JavaRDD<InputRecord> records, JavaRDD<String> hashed, Path folder) {
        try (KeyResolution resolution = new KeyResolution(folder)) {
            byAddress(records).forEachRemaining(resolution::sameAddress);
            byHash(records, hashed).forEachRemaining(pair -> resolution.withoutCaseNumber(pair._1(), pair._2()));
            Map<String, String> resolved = new HashMap<>();
            try (LineSort.Lines lines = resolution.resolved()) {
                while (lines.peek() != null) {
                    String[] pair = lines.next().split("\t", -1);
                    resolved.put(pair[0], pair[1]);
                }
            }
            return resolved;
        }
    }

    /** The keys of each address that has several. */
    private static Iterator<Set<String>> byAddress(JavaRDD<InputRecord> records) {
        return records.filter(record -> record.address() != null)
                .mapToPair(record -> new Tuple2<>(String.valueOf(record.address()), record.key()))
                .distinct()
                .groupByKey()
                .values()
                .map(keys -> {
                    Set<String> sorted = new TreeSet<>();
                    keys.forEach(sorted::add);
                    return sorted;
                })
                .filter(keys -> keys.size() > 1)
                .toLocalIterator();
    }

    /** Records with a case number, by the hashed key that they would have without it, where some record has that key. */
    private static Iterator<Tuple2<String, String>> byHash(JavaRDD<InputRecord> records, JavaRDD<String> hashed) {
        JavaPairRDD<String, Boolean> wanted = hashed.mapToPair(key -> new Tuple2<>(key, true));
        return records.filter(record -> record.withoutCaseNumber() != null)
                .mapToPair(record -> new Tuple2<>(String.valueOf(record.withoutCaseNumber()), record.key()))
                .distinct()
                .join(wanted)
                .mapToPair(pair -> new Tuple2<>(pair._1(), pair._2()._1()))
                .toLocalIterator();
    }
}
