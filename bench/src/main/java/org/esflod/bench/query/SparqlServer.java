package org.esflod.bench.query;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A store that answers queries over HTTP on this machine, in a process of its own.
 *
 * @param name with version and configuration, as the report says it
 * @param process that is running
 * @param address where queries are posted
 */
record SparqlServer(String name, Process process, URI address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration START = Duration.ofMinutes(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer: how long it took to have all of it, its status, and its body. */
    record Answer(double milliseconds, int status, String body) {}

    /** Starts a server and waits until it answers. */
    static SparqlServer start(String name, List<String> command, Path folder, String address) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command.get(0).replaceAll(".*/", "") + ".log")
                        .toFile())
                .start();
        SparqlServer server = new SparqlServer(name, process, URI.create(address));
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (server.ask("ASK {}", 0).status() == 200) {
                    return server;
                }
            } catch (IOException e) {
                sleep(); // not listening yet
            }
        }
        server.close();
        throw new IOException(name + " did not start; see " + folder);
    }

    /**
     * Asks a query.
     *
     * @param number of the request; each is another client's, so that no budget of ours stands in the way
     */
    Answer ask(String query, int number) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .header("X-Forwarded-For", "10.0." + number / 250 % 250 + "." + (1 + number % 250))
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        return sent(request);
    }

    /** Asks a query by its address, which a cache can keep. */
    Answer get(String query) throws IOException {
        URI asked = URI.create(address + "?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return sent(HttpRequest.newBuilder(asked).timeout(PATIENCE).build());
    }

    private static Answer sent(HttpRequest request) throws IOException {
        try {
            long begun = System.nanoTime();
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer((System.nanoTime() - begun) / 1e6, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
