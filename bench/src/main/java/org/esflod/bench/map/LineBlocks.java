package org.esflod.bench.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes a file of lines in blocks on several threads and writes what they give in the order of the file. */
public final class LineBlocks {
    private static final int BLOCK = 1 << 18;

    private LineBlocks() {}

    /** What is done with a block of whole lines. */
    public interface Work {
        /** The bytes to write for it. */
        byte[] on(byte[] lines) throws IOException;
    }

    /** Reads to the end; no more than two blocks a thread are in memory. */
    public static void inOrder(InputStream in, int threads, Work work, OutputStream out) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<byte[]>> begun = new ArrayDeque<>();
            byte[] rest = {};
            for (byte[] more = in.readNBytes(BLOCK); more.length > 0; more = in.readNBytes(BLOCK)) {
                byte[] block = Arrays.copyOf(rest, rest.length + more.length);
                System.arraycopy(more, 0, block, rest.length, more.length);
                int end = block.length;
                while (end > 0 && block[end - 1] != '\n') {
                    end--;
                }
                byte[] lines = Arrays.copyOf(block, end);
                rest = Arrays.copyOfRange(block, end, block.length);
                begun.add(pool.submit(() -> work.on(lines)));
                if (begun.size() >= 2 * threads) {
                    out.write(begun.remove().get());
                }
            }
            byte[] last = rest;
            begun.add(pool.submit(() -> work.on(last)));
            for (Future<byte[]> one : begun) {
                out.write(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
