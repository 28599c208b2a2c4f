package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SwitchingTest {
    private static final String NAME = "SELECT ?name { ?version <" + Published.EX + "name> ?name }";
    private static final String WHICH = "sparql?format=csv&query=" + Client.encode(NAME);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void switchesBackAndForthWithoutAFailedQuery() throws Exception {
        Published published = two();
        EndpointConfig config = published.config().switching(Duration.ofMillis(20), Duration.ofSeconds(20));
        try (Endpoint endpoint = Endpoint.start(config)) {
            AtomicBoolean switching = new AtomicBoolean(true);
            List<CompletableFuture<List<String>>> clients = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                clients.add(CompletableFuture.supplyAsync(() -> ask(endpoint.url(), switching)));
            }
            for (int i = 1; i <= 10; i++) {
                String next = i % 2 == 1 ? "b" : "a";
                published.current(next);
                await(() -> endpoint.version().equals(next));
                Thread.sleep(30);
            }
            switching.set(false);
            int asked = 0;
            for (CompletableFuture<List<String>> client : clients) {
                List<String> answers = client.get(60, TimeUnit.SECONDS);
                asked += answers.size();
                Set<String> different = new TreeSet<>(answers);
                assertEquals(Set.of("200 a", "200 b"), different);
            }
            assertTrue(asked >= 300, "only " + asked + " queries");
        }
    }

    @Test
    void filesAndPageFollowTheSameVersion() throws Exception {
        Published published = two();
        try (Endpoint endpoint = Endpoint.start(published.config())) {
            Client client = new Client(endpoint.url());
            String tag = header(client.get("dumps/esf.nt"), "ETag");
            published.current("b");
            // Until the service has turned, all of it stays with the old one.
            assertEquals("# service of a\n", client.get("meta/service.ttl").body());
            endpoint.follow();
            assertEquals("b", endpoint.version());
            assertEquals("# service of b\n", client.get("meta/service.ttl").body());
            assertTrue(client.get("").body().contains("<code>b</code>"));
            assertEquals(200, client.get("dumps/esf.nt", "If-None-Match", tag).statusCode());
        }
    }

    @Test
    void closesTheOldStoreAndItsFiles() throws Exception {
        Published published = two();
        try (Endpoint endpoint = Endpoint.start(published.config())) {
            Client client = new Client(endpoint.url());
            assertEquals(200, client.get(WHICH).statusCode());
            assertTrue(openFiles(published.version("a")) > 0);
            published.current("b");
            endpoint.follow();
            assertEquals("name\r\nb\r\n", client.get(WHICH).body());
            endpoint.follow();
            assertEquals(0, openFiles(published.version("a")));
        }
        assertEquals(0, openFiles(published.version("b")));
    }

    @Test
    void letsARunningQueryEndOnItsVersion() throws Exception {
        Published published = new Published(folder)
                .with("a", Published.many(2_000))
                .with("b", Published.saying("b"))
                .current("a");
        try (Endpoint endpoint = Endpoint.start(published.config())) {
            CompletableFuture<HttpResponse<String>> slow = slowQuery(endpoint.url());
            awaitTransaction(published, "a");
            published.current("b");
            endpoint.follow();
            endpoint.follow();
            // The new one answers, the old one is still open for the query that began on it.
            assertEquals("name\r\nb\r\n", new Client(endpoint.url()).get(WHICH).body());
            assertTrue(openFiles(published.version("a")) > 0);
            // Going back finds the store that is still open; going on leaves it again.
            published.current("a");
            endpoint.follow();
            assertEquals("name\r\n", new Client(endpoint.url()).get(WHICH).body());
            published.current("b");
            endpoint.follow();
            // The query runs into the time that it was given itself, as it would have without the switch.
            assertEquals(503, slow.get(60, TimeUnit.SECONDS).statusCode());
            await(() -> {
                endpoint.follow();
                return openFiles(published.version("a")) == 0;
            });
        }
    }

    @Test
    void closesTheOldStoreAfterTheGraceTimeInAnyCase() throws Exception {
        Published published = new Published(folder)
                .with("a", Published.many(2_000))
                .with("b", Published.saying("b"))
                .current("a");
        EndpointConfig config = published.config().switching(Duration.ofHours(1), Duration.ZERO);
        try (Endpoint endpoint = Endpoint.start(config)) {
            CompletableFuture<HttpResponse<String>> slow = slowQuery(endpoint.url());
            awaitTransaction(published, "a");
            published.current("b");
            endpoint.follow();
            assertEquals(0, openFiles(published.version("a")));
            assertTrue(slow.get(60, TimeUnit.SECONDS).statusCode() >= 500);
            assertEquals("name\r\nb\r\n", new Client(endpoint.url()).get(WHICH).body());
        }
    }

    @Test
    void staysWithTheOldVersionWhereTheNewOneIsBroken() throws Exception {
        Published published = two();
        try (Endpoint endpoint = Endpoint.start(published.config())) {
            Client client = new Client(endpoint.url());
            Files.createDirectories(published.version("broken/dumps"));
            published.current("broken");
            endpoint.follow();
            assertEquals("name\r\na\r\n", client.get(WHICH).body());
            Files.delete(folder.resolve("current"));
            endpoint.follow();
            assertEquals("name\r\na\r\n", client.get(WHICH).body());
            published.current("b");
            endpoint.follow();
            assertEquals("name\r\nb\r\n", client.get(WHICH).body());
        }
    }

    private Published two() throws IOException {
        return new Published(folder)
                .with("a", Published.saying("a"))
                .with("b", Published.saying("b"))
                .current("a");
    }

    /** Asks until told to stop, at least 200 times. Gives status and answer of each. */
    private static List<String> ask(String url, AtomicBoolean go) {
        Client client = new Client(url);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 20_000 && (i < 200 || go.get()); i++) {
            try {
                HttpResponse<String> response = client.get(WHICH);
                answers.add(response.statusCode() + " "
                        + response.body().replace("name\r\n", "").strip());
            } catch (IOException | InterruptedException e) {
                answers.add(e.toString());
            }
        }
        return answers;
    }

    private static CompletableFuture<HttpResponse<String>> slowQuery(String url) {
        String query = "SELECT (COUNT(*) AS ?n) WHERE { ?a a ?x . ?b a ?y . ?c a ?z }";
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Client(url).get("sparql?timeout=3,3&query=" + Client.encode(query));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void awaitTransaction(Published published, String id) throws Exception {
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(
                published.version(id).toRealPath().resolve("tdb2").toString());
        await(() -> TDBInternal.getTransactionCoordinator(store).countActive() > 0);
    }

    /** How many files below a folder this process has open; Linux only. */
    private static long openFiles(Path below) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "needs " + descriptors);
        Path real = below.toRealPath();
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.filter(descriptor -> {
                        try {
                            return Files.readSymbolicLink(descriptor).startsWith(real);
                        } catch (IOException e) {
                            // Closed while we looked: the folder listing itself, for one.
                            return false;
                        }
                    })
                    .count();
        }
    }

    /** What a test waits for. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() - deadline < 0, "waited 20 seconds in vain");
            Thread.sleep(5);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
