package org.esflod.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries that are running, and who ends them when the heap is nearly full.
 *
 * <p>A query can gather more groups or rows in memory than there is, long before its time is over, and an exhausted heap
 * takes the whole process. So when little is free after the memory was cleared up, the queries that hold it are ended:
 * all that have been running for a while, since nobody knows which of them holds how much.
 */
public final class RunningQueries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
    // Of the memory for what lives long. What is left is room to tell the clients.
    private static final double NEARLY_FULL = 0.75;
    // Within this time a query cannot have gathered much.
    private static final long SPARED_NANOS = 300_000_000L;

    private final Set<Entry> running = ConcurrentHashMap.newKeySet();
    private final NotificationListener listener = (notification, handback) -> {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
            end();
        }
    };

    /** A query that is running, and since when. */
    final class Entry implements AutoCloseable {
        private final QueryRun query;
        private final long since = System.nanoTime();
        private volatile boolean ended;

        private Entry(QueryRun query) {
            this.query = query;
        }

        /** Whether it was ended for want of memory. */
        boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }

    /** Watches the memory of this process. */
    public RunningQueries() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            boolean old = pool.getName().contains("Old") || pool.getName().contains("Tenured");
            if (pool.getType() == MemoryType.HEAP && old && pool.isCollectionUsageThresholdSupported()) {
                long most = Math.max(
                        pool.getUsage().getMax(),
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax());
                pool.setCollectionUsageThreshold((long) (most * NEARLY_FULL));
            }
        }
        emitter().addNotificationListener(listener, null, null);
    }

    /** Notes that a query begins; to be closed when it ends. */
    Entry begin(QueryRun query) {
        Entry entry = new Entry(query);
        running.add(entry);
        return entry;
    }

    /** How many are running. */
    public int count() {
        return running.size();
    }

    private void end() {
        long now = System.nanoTime();
        for (Entry entry : running) {
            if (now - entry.since > SPARED_NANOS) {
                entry.ended = true;
                entry.query.cancel();
                LOG.warn(
                        "A query was ended after {} ms, because the memory is nearly full",
                        (now - entry.since) / 1_000_000);
            }
        }
    }

    @Override
    public void close() {
        try {
            emitter().removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NotificationEmitter emitter() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return (NotificationEmitter) memory;
    }
}
