package org.esflod.endpoint;

import java.util.TreeMap;

/**
 * Which requests have begun and not ended, counted by the epoch in which they began.
 *
 * <p>An epoch ends when another version is put in place. A request of an ended epoch may be on the old version or, if it
 * began just then, on the new one; a request of a later epoch is never on the old one. So a version can be closed as
 * soon as the epoch that ended with it, and all before, have no requests left.
 */
final class InFlight {
    private final TreeMap<Long, Integer> requests = new TreeMap<>();
    private long epoch;

    /** Notes that a request begins. Gives its epoch, to be handed to {@link #end}. */
    synchronized long begin() {
        requests.merge(epoch, 1, Integer::sum);
        return epoch;
    }

    /** Notes that a request of that epoch ended. */
    synchronized void end(long begun) {
        requests.computeIfPresent(begun, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Ends the present epoch. Gives its number. */
    synchronized long turn() {
        return epoch++;
    }

    /** Whether no request of that epoch, nor of one before, is left. */
    synchronized boolean drained(long ended) {
        return requests.isEmpty() || requests.firstKey() > ended;
    }
}
