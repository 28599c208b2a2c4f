package org.esflod.bench.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one file and writes the bytes of another, with no work between: {@code INPUT RESULT OUTPUT}. Nothing is faster. */
final class Limit {
    private static final int BLOCK = 1 << 17;

    private Limit() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        byte[] block = new byte[BLOCK];
        long read = 0;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                read += n;
            }
        }
        long size = Files.size(Path.of(args[1]));
        try (InputStream in = Files.newInputStream(Path.of(args[1]));
                OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            int first = Math.max(0, in.read(block));
            // The same block again and again: reading the result is no work of a mapping.
            for (long left = size; left > 0; left -= Math.min(left, first)) {
                out.write(block, 0, (int) Math.min(left, first));
            }
        }
        System.out.println(read + " bytes read, " + size + " written");
    }
}
