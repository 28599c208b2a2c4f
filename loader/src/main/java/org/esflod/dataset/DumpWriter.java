package org.esflod.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/**
 * Statement file to dumps: one pass, all formats at once.
 *
 * <p>Memory is flat: a batch of documents at a time. Each format is written by one thread at a time, in the file's order,
 * so the bytes do not depend on how many threads there are.
 */
public final class DumpWriter {
    /** Enough work to be worth handing over; about a megabyte of statements. */
    private static final int BATCH = 32;

    private final BaseIri base;

    /** Writes what is published under this base. */
    public DumpWriter(BaseIri base) {
        this.base = base;
    }

    /**
     * Writes all of {@link DumpFormat}.
     *
     * @param statements the statement file
     * @param folder where the dumps go; made if absent
     * @return what was counted on the way
     * @throws LoaderException where a file cannot be read or written
     */
    public Statistics write(Path statements, Path folder) {
        Statistics statistics = new Statistics(base);
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(DumpFormat.values().length, Runtime.getRuntime().availableProcessors()));
        List<Dump> dumps = new ArrayList<>();
        try (Documents documents = new Documents(base, statements)) {
            Files.createDirectories(folder);
            for (DumpFormat format : DumpFormat.values()) {
                dumps.add(open(format, folder.resolve(format.fileName())));
            }
            List<Document> batch = documents.next(BATCH);
            while (!batch.isEmpty()) {
                List<Document> written = batch;
                List<Future<Void>> tasks = submit(threads, dumps, dump -> addAll(dump, written));
                written.forEach(statistics::add);
                batch = documents.next(BATCH);
                await(tasks);
            }
            await(submit(threads, dumps, Dump::close));
            return statistics;
        } catch (IOException | UncheckedIOException | RDFHandlerException e) {
            throw new LoaderException("cannot write the dumps in " + folder + " from " + statements, e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Dump open(DumpFormat format, Path file) throws IOException {
        return format == DumpFormat.ND_JSON_LD ? new JsonLdDump(file) : new RioDump(format, file);
    }

    private static void addAll(Dump dump, List<Document> documents) throws IOException {
        for (Document document : documents) {
            dump.add(document);
        }
    }

    private interface Work {
        void on(Dump dump) throws IOException;
    }

    private static List<Future<Void>> submit(ExecutorService threads, List<Dump> dumps, Work work) {
        List<Future<Void>> tasks = new ArrayList<>();
        for (Dump dump : dumps) {
            Callable<Void> task = () -> {
                work.on(dump);
                return null;
            };
            tasks.add(threads.submit(task));
        }
        return tasks;
    }

    private static void await(List<Future<Void>> tasks) throws IOException {
        try {
            for (Future<Void> task : tasks) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException("interrupted while writing dumps", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }
}
