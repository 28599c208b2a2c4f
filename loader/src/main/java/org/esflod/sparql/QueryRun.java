package org.esflod.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one query: what its functions have made so far, and whether its time is over. */
final class QueryRun {
    private static final Symbol SYMBOL = Symbol.create(QueryRun.class.getName());
    private static final int UNPROCESSABLE = 422;
    // Names and numbers are no concern; of texts longer than this, a million would fill the heap.
    private static final int LONG = 1_000;
    // 2^50000 has 15,000 digits; nobody adds up more money.
    private static final int MAX_BITS = 50_000;

    // What a busy machine may take until a query has ended.
    private static final Duration LONG_OVER = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(QueryRun.class);

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Limits limits;
    private final AtomicLong produced = new AtomicLong();
    private final AtomicBoolean changing = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Duration time;
    private volatile @Nullable AtomicBoolean followed;

    /**
     * A run.
     *
     * @param time after which it ends
     */
    QueryRun(Limits limits, Duration time) {
        this.limits = limits;
        this.time = time;
    }

    /** The run whose query has that context; null where it is another kind of query, such as one of our own. */
    static @Nullable QueryRun of(Context context) {
        return context.get(SYMBOL);
    }

    /**
     * Puts this into the context of the query, and starts the clock; to be closed when the query has ended.
     *
     * <p>The clock is our own. Jena's takes a lock that a query holds while it is set up, and it is one for all queries: one
     * that does its work while it is set up, such as a long OFFSET, would keep all others from ever being ended.
     */
    Clock begin(Context context) {
        context.set(SYMBOL, this);
        context.set(ARQConstants.symCancelQuery, cancelled);
        context.unset(ARQ.queryTimeout);
        ScheduledFuture<?> end = CLOCK.schedule(this::cancel, time.toMillis(), TimeUnit.MILLISECONDS);
        long begun = System.nanoTime();
        return () -> {
            end.cancel(false);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (took.compareTo(time.multipliedBy(2)) > 0 && took.compareTo(LONG_OVER) > 0) {
                LOG.warn(
                        "A query went on for {} ms, and was to end after {} ms; it was {}told to",
                        took.toMillis(),
                        time.toMillis(),
                        cancelled.get() ? "" : "not ");
            }
        };
    }

    /**
     * Takes the flag by which Jena ends the query that has this context, wherever it comes from, and sets it with its own.
     *
     * <p>Jena copies and merges contexts before it runs a query; a flag that got lost there would let the query run on.
     */
    void follow(Context context) {
        AtomicBoolean signal = context.get(ARQConstants.symCancelQuery);
        if (signal != null && signal != cancelled) {
            LOG.warn("Jena ends this query by a flag of its own; both are set when its time is over");
            followed = signal;
            if (cancelled.get()) {
                signal.set(true);
            }
        }
    }

    /** Ends the query, at the next row or statement that it comes by. */
    void cancel() {
        cancelled.set(true);
        AtomicBoolean signal = followed;
        if (signal != null) {
            signal.set(true);
        }
    }

    /** A clock that is running. */
    interface Clock extends AutoCloseable {
        @Override
        void close();
    }

    /** Notes that the answer differs from one second to the next: {@code NOW()}, {@code RAND()}. */
    void changes() {
        changing.set(true);
    }

    /** Whether the same query would give another answer on the same data. */
    boolean changing() {
        return changing.get();
    }

    /** Ends the query where its time is over. */
    void checkTime() {
        if (cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Refuses a text of that length before it is made. */
    void checkLength(long characters) {
        if (characters > limits.textCharacters()) {
            throw new Refused(
                    UNPROCESSABLE,
                    "A function of the query makes a text of more than " + limits.textCharacters()
                            + " characters, the longest that is made.\n");
        }
    }

    /** Refuses a product of so many bits before it is made. */
    void checkBits(long bits) {
        if (bits > MAX_BITS) {
            throw new Refused(
                    UNPROCESSABLE,
                    "The query computes a number of more than " + MAX_BITS + " bits, the largest that is made.\n");
        }
    }

    /** Counts a value that a function has made, and gives it back. */
    NodeValue measured(NodeValue value) {
        // Not asString(): that would make a text of what is none.
        if (value.isString() || value.isLangString()) {
            int length = value.asUnquotedString().length();
            checkLength(length);
            if (length > LONG) {
                gather(length);
            }
        }
        return value;
    }

    /** Counts characters that the query keeps. */
    void gather(long characters) {
        if (produced.addAndGet(characters) > limits.allTextCharacters()) {
            throw new Refused(
                    UNPROCESSABLE,
                    "The functions of the query make texts of more than " + limits.allTextCharacters()
                            + " characters in all. Take fewer rows, or shorter texts (SUBSTR).\n");
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "query-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
