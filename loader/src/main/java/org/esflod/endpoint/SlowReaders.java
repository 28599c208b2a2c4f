package org.esflod.endpoint;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts connections of clients that take their answers too slowly, and so hold a thread, and the store, for hours.
 *
 * <p>Jetty ends a connection on which nothing moves; a client that takes a few bytes now and then is not ended by that.
 */
final class SlowReaders extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(SlowReaders.class);
    private final Duration grace;
    private final long bytesPerSecond;
    private final Set<Sending> sending = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService watch;

    /**
     * Around the handlers of a server.
     *
     * @param grace how long an answer may take however short it is
     * @param bytesPerSecond what a client must take on average, once that time is over
     */
    SlowReaders(Handler handler, Duration grace, long bytesPerSecond) {
        super(handler);
        this.bytesPerSecond = bytesPerSecond;
        this.grace = grace;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        // Not the server's own, which has not started when its handlers do.
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "slow-readers");
            thread.setDaemon(true);
            return thread;
        });
        watch = begun;
        long pause = Math.max(10, Math.min(1_000, grace.toMillis() / 4));
        // The task throws nothing, so its future never has anything to tell.
        var unused = begun.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (watch != null) {
            watch.shutdown();
        }
        super.doStop();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Sending(request, response), callback);
    }

    private void look() {
        long now = System.nanoTime();
        for (Sending each : sending) {
            if (each.isTooSlow(now)) {
                LOG.info("A client that takes its answer too slowly is cut off");
                each.cut();
            }
        }
    }

    /** An answer on its way; in the set while a part of it waits to be taken. */
    private final class Sending extends Response.Wrapper {
        private final Request request;
        private long handedOver;
        private final AtomicLong waited = new AtomicLong();
        private volatile long since;

        Sending(Request request, Response response) {
            super(request, response);
            this.request = request;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            int length = content == null ? 0 : content.remaining();
            handedOver += length;
            since = System.nanoTime();
            sending.add(this);
            // Noted before the rest is told, which may hand over the next part at once.
            super.write(last, content, Callback.from(this::taken, callback));
        }

        private void taken() {
            waited.addAndGet(System.nanoTime() - since);
            sending.remove(this);
        }

        boolean isTooSlow(long now) {
            long nanos = waited.get() + now - since - grace.toNanos();
            return nanos > 0 && nanos > Duration.ofSeconds(1).toNanos() / bytesPerSecond * handedOver;
        }

        void cut() {
            sending.remove(this);
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
    }
}
