package org.esflod.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service a small query again and again, as a visitor would, and has the process ended when it fails several
 * times: a store or a full-text index that an error has left unreadable stays so until the process is started anew.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int FAILURES = 3;
    private static final int SERVER_ERROR = 500;
    private static final int BUSY = 503;

    private final URI service;
    private final Duration pause;
    private final Runnable end;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicLong asked = new AtomicLong();

    /**
     * For a service.
     *
     * @param end what ends the process; called once
     */
    public Watchdog(String service, Duration pause, Runnable end) {
        this.service = URI.create(service);
        this.pause = pause;
        this.end = end;
    }

    /** Begins to ask, in the background. */
    public void start() {
        Thread thread = new Thread(this::watch, "watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        int failed = 0;
        while (failed < FAILURES) {
            try {
                Thread.sleep(pause.toMillis());
                failed = answers() ? 0 : failed + 1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.error("The service has not answered {} times; this process ends, to be started again", FAILURES);
        end.run();
    }

    /** Whether it is alive; being busy, or refusing one who asks too much, is a way of being alive. */
    private boolean answers() throws InterruptedException {
        // Another comment each time, so that no cache answers.
        URI query = service.resolve("sparql?query=ASK%20%7B%7D%23" + asked.incrementAndGet());
        HttpRequest request =
                HttpRequest.newBuilder(query).timeout(Duration.ofSeconds(20)).build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status < SERVER_ERROR || status == BUSY;
        } catch (IOException e) {
            LOG.warn("The service does not answer: {}", e.toString());
            return false;
        }
    }
}
