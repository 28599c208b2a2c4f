package org.esflod.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.esflod.problem.LoaderException;

/** Work that does not need the result of the other, done side by side. */
final class Together {
    private Together() {}

    /** Something to do that may fail as files do. */
    interface Task {
        void run() throws IOException;
    }

    /**
     * Does all of it, and comes back when all has ended: after a failure nothing writes in the background any more.
     *
     * @throws IOException or whatever else the first task in the order given failed with; other failures are suppressed in it
     */
    static void run(Task... tasks) throws IOException {
        List<Callable<Void>> calls = new ArrayList<>();
        for (Task task : tasks) {
            calls.add(() -> {
                task.run();
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length, task -> new Thread(task, "together"));
        try {
            throwFirst(threads.invokeAll(calls));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException("interrupted while a version was written", e);
        } finally {
            threads.shutdown();
        }
    }

    private static void throwFirst(List<Future<Void>> ended) throws IOException, InterruptedException {
        Throwable first = null;
        for (Future<Void> one : ended) {
            try {
                one.get();
            } catch (ExecutionException e) {
                Throwable failure = e.getCause() == null ? e : e.getCause();
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first instanceof IOException failure) {
            throw failure;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
        if (first instanceof Error failure) {
            throw failure;
        }
    }
}
