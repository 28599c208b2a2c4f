package org.esflod.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How much query time each client has left, and how many queries it has running.
 *
 * <p>What a query takes is known only when it has ended; so a client may begin one while it has any time left, and waits
 * longer afterwards where that was a long one.
 */
public final class ClientBudgets {
    // Clients that are remembered; some 300 bytes each. One that is forgotten begins anew.
    private static final int CLIENTS = 50_000;

    private final Limits limits;
    private final Cache<String, Client> clients = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    public ClientBudgets(Limits limits) {
        this.limits = limits;
    }

    private record Client(Bucket milliseconds, Semaphore queries) {}

    /** A query that a client has running. */
    public static final class Turn {
        private final Client client;
        private boolean ended;

        private Turn(Client client) {
            this.client = client;
        }

        /**
         * Notes that the query has ended. A second call does nothing.
         *
         * @param took its time, that of sending left out
         */
        public void end(Duration took) {
            if (!ended) {
                ended = true;
                client.queries().release();
                client.milliseconds().consumeIgnoringRateLimits(Math.max(1, took.toMillis()));
            }
        }
    }

    /** Why a client has to wait. */
    public sealed interface Wait {
        /** After how many seconds it may ask again. */
        long seconds();

        /** It has used up its time. */
        record ForTime(long seconds) implements Wait {}

        /** It has as many queries running as it may. */
        record ForQueries(long seconds) implements Wait {}
    }

    /** Why the client has to wait; null where it may ask now. */
    public @Nullable Wait mustWait(String address) {
        Client client = client(address);
        var estimate = client.milliseconds().estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            return new Wait.ForTime(Math.max(
                    1, Duration.ofNanos(estimate.getNanosToWaitForRefill()).toSeconds() + 1));
        }
        return client.queries().availablePermits() > 0 ? null : new Wait.ForQueries(1);
    }

    /** Begins a query; null where the client has as many running as it may. */
    public @Nullable Turn begin(String address) {
        Client client = client(address);
        return client.queries().tryAcquire() ? new Turn(client) : null;
    }

    private Client client(String address) {
        long most = Math.max(1, limits.clientTime().toMillis());
        return clients.get(
                address,
                unknown -> new Client(
                        Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                                .build(),
                        new Semaphore(limits.clientQueries())));
    }
}
