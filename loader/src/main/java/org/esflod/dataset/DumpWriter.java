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
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statement file to dumps: one pass, all formats at once.
 *
 * <p>Memory is flat: a batch of documents at a time. Each format is written by one thread at a time, in the file's order,
 * so the bytes do not depend on how many threads there are.
 */
public final class DumpWriter {
    private static final Logger LOG = LoggerFactory.getLogger(DumpWriter.class);

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
                Math.min(DumpFormat.values().length, Runtime.getRuntime().availableProcessors()),
                task -> new Thread(task, "dump"));
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
            dumps.clear();
            return statistics;
        } catch (IOException | UncheckedIOException | RDFHandlerException e) {
            throw new LoaderException("cannot write the dumps in " + folder + " from " + statements, e);
        } finally {
            end(threads);
            dumps.forEach(DumpWriter::abandon);
        }
    }

    /** Comes back when no thread writes any more: whoever cleans up after a failure must not race with them. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the file of a dump that will not be finished; what went wrong first is thrown already. */
    private static void abandon(Dump dump) {
        try {
            dump.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("closing an unfinished dump", e);
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
