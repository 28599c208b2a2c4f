package org.esflod.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/** One run of one query: what its functions have made so far, and whether its time is over. */
final class QueryRun {
    private static final Symbol SYMBOL = Symbol.create(QueryRun.class.getName());
    private static final int UNPROCESSABLE = 422;
    // Names and numbers are no concern; of texts longer than this, a million would fill the heap.
    private static final int LONG = 1_000;
    // 2^50000 has 15,000 digits; nobody adds up more money.
    private static final int MAX_BITS = 50_000;

    private final Limits limits;
    private final AtomicLong produced = new AtomicLong();
    private final AtomicBoolean changing = new AtomicBoolean();
    private volatile @Nullable AtomicBoolean cancelled;

    QueryRun(Limits limits) {
        this.limits = limits;
    }

    /** The run whose query has that context; null where it is another kind of query, such as one of our own. */
    static @Nullable QueryRun of(Context context) {
        QueryRun run = context.get(SYMBOL);
        if (run != null) {
            run.cancelled = Context.getCancelSignal(context);
        }
        return run;
    }

    /** Puts this into the context of the query. */
    void begin(Context context) {
        context.set(SYMBOL, this);
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
        AtomicBoolean signal = cancelled;
        if (signal != null && signal.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Refuses a text of that length before it is made. */
    void checkLength(long characters) {
        if (characters > limits.textCharacters()) {
            ServletOps.error(
                    UNPROCESSABLE,
                    "A function of the query makes a text of more than " + limits.textCharacters()
                            + " characters, the longest that is made.\n");
        }
    }

    /** Refuses a product of so many bits before it is made. */
    void checkBits(long bits) {
        if (bits > MAX_BITS) {
            ServletOps.error(
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
            ServletOps.error(
                    UNPROCESSABLE,
                    "The functions of the query make texts of more than " + limits.allTextCharacters()
                            + " characters in all. Take fewer rows, or shorter texts (SUBSTR).\n");
        }
    }
}
