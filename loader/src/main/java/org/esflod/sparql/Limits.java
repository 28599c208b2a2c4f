package org.esflod.sparql;

import java.time.Duration;

/**
 * What one query, and one client, may take. The page of limits states these, and the answers that refuse name them.
 *
 * @param rows most rows of a SELECT answer; one that has more is refused, never cut
 * @param triples most triples of a CONSTRUCT or DESCRIBE answer, which is built in memory
 * @param queryCharacters longest query
 * @param nesting deepest nesting of brackets in a query
 * @param textCharacters longest text that a function of a query may make
 * @param allTextCharacters most characters of all long texts that the functions of one query may make
 * @param whole time until the answer is known
 * @param clientTime query time that one client has per minute; what it did not use is kept for one minute
 * @param clientQueries queries that one client may have running at a time
 * @param requests requests that are worked on at a time, of all clients; others wait for {@link #patience}
 * @param patience how long a request waits for its turn before it is refused
 */
public record Limits(
        long rows,
        long triples,
        int queryCharacters,
        int nesting,
        int textCharacters,
        long allTextCharacters,
        Duration whole,
        Duration clientTime,
        int clientQueries,
        int requests,
        Duration patience) {

    /**
     * Those of a service in public.
     *
     * <p>A million rows are more than one table of all projects and are kept on disk; 200,000 triples are a few hundred
     * megabytes of heap at worst. No person or query builder writes 64 KB, or 100 brackets in each other. The longest text
     * of a project has some 50,000 characters. The times are those of Wikidata's query service, but 30 s for one query.
     */
    public static final Limits PUBLIC = new Limits(
            1_000_000,
            200_000,
            64 * 1024,
            100,
            1_000_000,
            20_000_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            4,
            64,
            Duration.ofSeconds(10));

    public Limits {
        if (rows < 1 || triples < 1 || queryCharacters < 1 || nesting < 1 || textCharacters < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (clientQueries < 1 || requests < 1 || allTextCharacters < textCharacters) {
            throw new IllegalArgumentException("limits must be positive, and all texts as long as one");
        }
        if (whole.toMillis() < 1 || clientTime.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("times must be positive");
        }
    }

    /** The same with other sizes of answers. */
    public Limits answers(long newRows, long newTriples) {
        return new Limits(
                newRows,
                newTriples,
                queryCharacters,
                nesting,
                textCharacters,
                allTextCharacters,
                whole,
                clientTime,
                clientQueries,
                requests,
                patience);
    }

    /** The same with another time for a query. */
    public Limits time(Duration newWhole) {
        return new Limits(
                rows,
                triples,
                queryCharacters,
                nesting,
                textCharacters,
                allTextCharacters,
                newWhole,
                clientTime,
                clientQueries,
                requests,
                patience);
    }

    /** The same with another share of each client. */
    public Limits client(Duration newTime, int newQueries) {
        return new Limits(
                rows,
                triples,
                queryCharacters,
                nesting,
                textCharacters,
                allTextCharacters,
                whole,
                newTime,
                newQueries,
                requests,
                patience);
    }

    /** The same with another number of requests at a time, and wait for one's turn. */
    public Limits atATime(int newRequests, Duration newWait) {
        return new Limits(
                rows,
                triples,
                queryCharacters,
                nesting,
                textCharacters,
                allTextCharacters,
                whole,
                clientTime,
                clientQueries,
                newRequests,
                newWait);
    }
}
