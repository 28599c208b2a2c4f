package org.esflod.bench.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is the same of two files that have the same statements, in whatever order and however often: how many differ from each
 * other, and the sum of their hashes.
 *
 * @param distinct how many different statements
 * @param sum of a hash of each, another one than they were told apart by
 */
record StatementDigest(long distinct, long sum) {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Free places, since a set that is fuller is slow. */
    private static final int ROOM = 2;

    /**
     * Reads N-Quads; lines of comments are left out, and in our files the code lists, which no record has.
     *
     * @param most how many different statements there may be
     */
    static StatementDigest of(Path file, long most) throws IOException {
        long[] seen = new long[Integer.highestOneBit((int) Math.min(most, 1 << 28)) * 2 * ROOM];
        long distinct = 0;
        long sum = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            boolean ofRecords = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#@ ")) {
                    ofRecords = isOfRecords(line);
                } else if (ofRecords && !line.isEmpty()) {
                    long hash = hash(line, OFFSET);
                    if (add(hash == 0 ? 1 : hash, seen)) {
                        distinct++;
                        sum += hash(line, ~OFFSET);
                    }
                }
            }
        }
        return new StatementDigest(distinct, sum);
    }

    /** Whether what follows this mark is of a record. */
    static boolean isOfRecords(String mark) {
        return !mark.startsWith("#@ scheme ");
    }

    private static boolean add(long hash, long[] seen) {
        int mask = seen.length - 1;
        int at = (int) (mixed(hash) & mask);
        while (seen[at] != 0) {
            if (seen[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        seen[at] = hash;
        return true;
    }

    /** FNV-1a over characters. */
    private static long hash(String line, long from) {
        long hash = from;
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 29);
    }
}
