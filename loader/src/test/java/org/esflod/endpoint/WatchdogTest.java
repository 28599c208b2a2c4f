package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When a service is given up. */
class WatchdogTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** A service that answers with these, one after the other, and with the last from then on. */
    private static final class Answers implements AutoCloseable {
        final Set<String> queries = ConcurrentHashMap.newKeySet();
        final CountDownLatch askedOften = new CountDownLatch(30);
        private final Queue<Integer> statuses;
        private final HttpServer server;
        private int last;

        Answers(Integer... statuses) throws IOException {
            this.statuses = new ConcurrentLinkedQueue<>(List.of(statuses));
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                queries.add(exchange.getRequestURI().getRawQuery());
                Integer next = this.statuses.poll();
                last = next == null ? last : next;
                exchange.sendResponseHeaders(last, -1);
                exchange.close();
                askedOften.countDown();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void threeFailuresInARowEndTheProcess() throws Exception {
        try (Answers service = new Answers(200, 500, 500, 200, 500, 500, 500, 200)) {
            CountDownLatch ended = new CountDownLatch(1);
            new Watchdog(service.url(), PAUSE, ended::countDown).start();
            assertTrue(ended.await(20, TimeUnit.SECONDS));
            assertEquals(7, service.queries.size(), "each another query, or a cache would answer: " + service.queries);
        }
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        String gone;
        try (Answers service = new Answers(200)) {
            gone = service.url();
        }
        CountDownLatch ended = new CountDownLatch(1);
        new Watchdog(gone, PAUSE, ended::countDown).start();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
    }

    @Test
    void busyOrRefusingIsAlive() throws Exception {
        try (Answers service = new Answers(503, 429, 503, 503, 503, 503)) {
            CountDownLatch ended = new CountDownLatch(1);
            new Watchdog(service.url(), PAUSE, ended::countDown).start();
            assertTrue(service.askedOften.await(20, TimeUnit.SECONDS));
            assertFalse(ended.await(50, TimeUnit.MILLISECONDS));
        }
    }
}
