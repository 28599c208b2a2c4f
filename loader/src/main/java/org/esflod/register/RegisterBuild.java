package org.esflod.register;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.LineSort;

/**
 * Reads registers, merges what they say by organisation number outside the heap, and writes the parts of an index.
 *
 * <p>Entries go to the parts in turn, batch by batch, so that each part is written by a thread of its own and is the same
 * however fast the threads are.
 */
final class RegisterBuild {
    /** How many parts an index has, on every machine. */
    static final int PARTS = 2;

    private static final int BATCH = 256;
    private static final int BATCHES_WAITING = 16;

    /** Of the heap, for what all parts hold before they write. */
    private static final double SHARE_OF_HEAP = 0.3;

    private static final double MEGABYTE = 1024.0 * 1024;

    /** More saves nothing: larger segments are sorted for longer. */
    private static final double MOST_MEGABYTES = 256;

    private final Path folder;
    private final ProblemLog problems = new ProblemLog();
    private final List<BuiltRegister.ReadText> texts = new ArrayList<>();
    private long entries;
    private long names;

    /**
     * Reads nothing yet.
     *
     * @param folder where the parts and work files are written; empty
     */
    RegisterBuild(Path folder) {
        this.folder = folder;
    }

    static Path part(Path index, int number) {
        return index.resolve("part-" + number);
    }

    void run(List<RegisterFile> files) throws IOException {
        try (LineSort statements = new LineSort(folder, "statements")) {
            for (RegisterFile file : files) {
                read(file, statements);
            }
            try (LineSort.Lines sorted = statements.sorted()) {
                write(sorted);
            }
        }
    }

    long entries() {
        return entries;
    }

    long names() {
        return names;
    }

    List<BuiltRegister.ReadText> texts() {
        return texts;
    }

    ProblemLog problems() {
        return problems;
    }

    private void read(RegisterFile file, LineSort statements) throws IOException {
        Charset charset = file.charset();
        SourcePosition at = new SourcePosition(file.name(), 0, file.source().id());
        RegisterRows rows =
                new RegisterRows(file.parser(), at, statement -> statements.add(statement.line()), problems);
        try (InputStream in = file.open()) {
            RowCounts counts = rows.read(in, charset);
            texts.add(new BuiltRegister.ReadText(
                    file.source().id(), file.path().getFileName().toString(), file.entry(), charset.name(), counts));
        } catch (EOFException | ZipException e) {
            // With half a register a name would seem to be one body's alone that two have.
            throw new LoaderException(file.path() + " breaks off before its end; download it again", e);
        }
    }

    private void write(LineSort.Lines sorted) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(PARTS);
        List<BlockingQueue<List<RegisterEntry>>> queues = new ArrayList<>();
        List<Future<Long>> written = new ArrayList<>();
        try {
            double memory =
                    Math.min(MOST_MEGABYTES, Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP / MEGABYTE / PARTS);
            for (int i = 0; i < PARTS; i++) {
                BlockingQueue<List<RegisterEntry>> queue = new ArrayBlockingQueue<>(BATCHES_WAITING);
                queues.add(queue);
                written.add(threads.submit(new Writer(part(folder, i), memory, queue)));
            }
            distribute(sorted, queues, written);
            for (Future<Long> part : written) {
                names += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException("building the register was interrupted", e);
        } catch (ExecutionException e) {
            throw new LoaderException("cannot write the index in " + folder + "; is the disk full?", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void distribute(
            LineSort.Lines sorted, List<BlockingQueue<List<RegisterEntry>>> queues, List<Future<Long>> written)
            throws InterruptedException, ExecutionException {
        List<RegisterEntry> batch = new ArrayList<>(BATCH);
        int next = 0;
        while (sorted.peek() != null) {
            batch.add(EntryMerge.merge(group(sorted)));
            entries++;
            if (batch.size() == BATCH) {
                put(batch, queues.get(next), written.get(next));
                next = (next + 1) % queues.size();
                batch = new ArrayList<>(BATCH);
            }
        }
        put(batch, queues.get(next), written.get(next));
        for (int i = 0; i < queues.size(); i++) {
            put(List.of(), queues.get(i), written.get(i));
        }
    }

    /** Waits for room; a thread that has failed makes none. */
    private static void put(List<RegisterEntry> batch, BlockingQueue<List<RegisterEntry>> queue, Future<Long> writer)
            throws InterruptedException, ExecutionException {
        while (!queue.offer(batch, 1, TimeUnit.SECONDS)) {
            if (writer.isDone()) {
                writer.get();
            }
        }
    }

    private static List<Statement> group(LineSort.Lines sorted) {
        String key = sorted.key();
        List<Statement> statements = new ArrayList<>(3);
        while (key != null && key.equals(sorted.key())) {
            statements.add(Statement.of(sorted.next()));
        }
        return statements;
    }

    /** Writes one part; an empty batch is the end. */
    private record Writer(Path folder, double memory, BlockingQueue<List<RegisterEntry>> queue)
            implements Callable<Long> {
        @Override
        public Long call() throws IOException, InterruptedException {
            long names = 0;
            try (IndexPart part = new IndexPart(folder, memory)) {
                for (List<RegisterEntry> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                    for (RegisterEntry entry : batch) {
                        names += part.add(entry);
                    }
                }
                part.finish();
            }
            return names;
        }
    }
}
