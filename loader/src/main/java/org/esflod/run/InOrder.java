package org.esflod.run;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several elements at a time and gives the results in the order of the elements: what comes out does not depend on
 * the number of threads.
 *
 * <p>The source is asked by the thread that asks for results, never by another. Memory: as many elements and results as
 * {@link #AHEAD} for each thread, or as the caller says. An error of the work is thrown where its result is asked for.
 */
final class InOrder<A, B> implements Iterator<B>, Closeable {
    /** Enough that no thread waits while the results of a few slow elements are taken. */
    private static final int AHEAD = 64;

    private final Iterator<? extends A> source;
    private final Function<? super A, ? extends B> work;
    private final ExecutorService threads;
    private final int most;
    private final Deque<Future<B>> begun = new ArrayDeque<>();

    /**
     * Nothing begun yet.
     *
     * @param work safe for several threads
     * @param threads from 1
     */
    InOrder(Iterator<? extends A> source, Function<? super A, ? extends B> work, int threads) {
        this(source, work, threads, AHEAD);
    }

    /**
     * For elements or results that are large.
     *
     * @param ahead how many may wait or be worked on for each thread
     */
    InOrder(Iterator<? extends A> source, Function<? super A, ? extends B> work, int threads, int ahead) {
        this.source = source;
        this.work = work;
        this.most = ahead * threads;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "in-order");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        while (begun.size() < most && source.hasNext()) {
            A element = source.next();
            begun.add(threads.submit(() -> work.apply(element)));
        }
        return !begun.isEmpty();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return begun.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a result", e);
        }
    }

    /** Ends the threads; what was begun and not asked for is given up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
