package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.esflod.TestFiles;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that runs while another version is published, and rolled back: no query fails. */
class FollowTest {
    /** More than a client can ask while the test runs, so that it ends in any case. */
    private static final int MOST_QUERIES = 200_000;

    @Test
    void theServiceFollowsPublishAndRollback(@TempDir Path folder) throws Exception {
        Path dir = folder.resolve("published");
        Page.good().to(folder.resolve("in/first.txt"));
        Published first = Published.to(dir, folder.resolve("in"));
        String firstId = String.valueOf(first.current().getFileName());
        EndpointConfig config = EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .switching(Duration.ofMillis(20), Duration.ofSeconds(20));
        try (Endpoint endpoint = Endpoint.start(config)) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<List<String>> client = CompletableFuture.supplyAsync(() -> ask(endpoint.url(), done));

            Page.good().titled("En sida till").to(folder.resolve("in/second.txt"));
            assertEquals(0, Run.of("publish", folder.resolve("in"), "--to", dir).exit());
            await(endpoint, String.valueOf(first.current().getFileName()));
            assertEquals(0, Run.of("versions", dir, "rollback", firstId).exit());
            await(endpoint, firstId);

            done.set(true);
            List<String> answers = client.get(60, TimeUnit.SECONDS);
            assertEquals(List.of("200 1", "200 2", "200 1"), changes(answers));
            assertTrue(answers.size() >= 100, "only " + answers.size() + " queries");
        }
    }

    /** Asks how many projects there are until told to stop, and a few times more. */
    private static List<String> ask(String url, AtomicBoolean done) {
        String query = "SELECT (COUNT(?p) AS ?n) { ?p a <https://w3id.org/esf-lod/ns#Project> }";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        List<String> answers = new ArrayList<>();
        int more = 20;
        while (answers.size() < MOST_QUERIES && more > 0) {
            more -= done.get() ? 1 : 0;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                answers.add(response.statusCode() + " "
                        + response.body().replace("n\r\n", "").strip());
            } catch (IOException | InterruptedException e) {
                answers.add(e.toString());
            }
        }
        return answers;
    }

    /** The answers without those that equal the one before. */
    private static List<String> changes(List<String> answers) {
        List<String> changes = new ArrayList<>();
        for (String answer : answers) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(answer)) {
                changes.add(answer);
            }
        }
        return changes;
    }

    private static void await(Endpoint endpoint, String version) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!endpoint.version().equals(version)) {
            assertTrue(System.nanoTime() - deadline < 0, "the service stays with " + endpoint.version());
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // Long enough for some answers from it.
        TimeUnit.MILLISECONDS.sleep(200);
    }
}
