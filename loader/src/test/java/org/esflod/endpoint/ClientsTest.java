package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.esflod.sparql.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each client may take of the service, and what it is spared. */
final class ClientsTest {
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y . ?c a ?z }";
    private static final String ALL = "SELECT ?thing { ?thing a ?class } ORDER BY ?thing";

    private static final String SERVICE = "<" + Published.EX
            + "sparql> <http://www.w3.org/ns/sparql-service-description#endpoint> <" + Published.EX + "sparql> .\n";

    private static Endpoint start(Path folder, Limits limits, String... proxies) throws Exception {
        Published published =
                new Published(folder).with("v1", Published.many(2_000)).current("v1");
        Files.writeString(published.version("v1").resolve("meta/service.ttl"), SERVICE);
        return Endpoint.start(published.config().limits(limits).behind(List.of(proxies)));
    }

    @Test
    void timeIsBoundedForEachClient(@TempDir Path folder) throws Exception {
        Limits limits = Limits.PUBLIC.time(Duration.ofSeconds(1)).client(Duration.ofSeconds(1), 4);
        try (Endpoint endpoint = start(folder, limits, "127.0.0.1", "10.0.0.0/8")) {
            Client client = new Client(endpoint.url());
            assertEquals(503, client.query(SLOW, "X-Forwarded-For", "192.0.2.1").statusCode());
            HttpResponse<String> refused = client.query(ALL, "X-Forwarded-For", "192.0.2.1");
            assertEquals(429, refused.statusCode());
            long seconds =
                    Long.parseLong(refused.headers().firstValue("Retry-After").orElse("none"));
            assertTrue(seconds >= 1 && seconds <= 60, "Retry-After " + seconds);
            assertTrue(refused.body().contains("query time"), refused.body());
            // Another one has time; who writes another address before its own is still the first.
            assertEquals(200, client.query(ALL, "X-Forwarded-For", "192.0.2.2").statusCode());
            assertEquals(
                    429,
                    client.query(ALL + " ", "X-Forwarded-For", "192.0.2.3, 192.0.2.1")
                            .statusCode());
            assertEquals(
                    429,
                    client.query(ALL + " ", "X-Forwarded-For", "192.0.2.3, 192.0.2.1, 10.1.2.3")
                            .statusCode());
            // What is known already costs no time.
            assertEquals(200, client.query(ALL, "X-Forwarded-For", "192.0.2.1").statusCode());
        }
    }

    @Test
    void strangersAreNotBelievedWhoTheySpeakFor(@TempDir Path folder) throws Exception {
        Limits limits = Limits.PUBLIC.time(Duration.ofSeconds(1)).client(Duration.ofSeconds(1), 4);
        try (Endpoint endpoint = start(folder, limits)) {
            Client client = new Client(endpoint.url());
            assertEquals(503, client.query(SLOW, "X-Forwarded-For", "192.0.2.1").statusCode());
            assertEquals(429, client.query(ALL, "X-Forwarded-For", "192.0.2.2").statusCode());
        }
    }

    @Test
    void aProxyIsBelievedAtWhichAddressItWasAsked(@TempDir Path folder) throws Exception {
        try (Endpoint endpoint = start(folder, Limits.PUBLIC, "127.0.0.1")) {
            assertEquals("https://data.example.org/sparql", endpointSaid(new Client(endpoint.url())));
        }
    }

    @Test
    void strangersAreNotBelievedAtWhichAddressTheyAsk(@TempDir Path folder) throws Exception {
        try (Endpoint endpoint = start(folder, Limits.PUBLIC, "10.0.0.0/8")) {
            assertEquals(endpoint.url() + "sparql", endpointSaid(new Client(endpoint.url())));
        }
    }

    /** The address of the endpoint in the service description, as it is told to whom asks through {@code data.example.org}. */
    private static String endpointSaid(Client client) throws Exception {
        String description = client.get(
                        "sparql",
                        "Accept",
                        "application/n-triples",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "data.example.org",
                        "X-Forwarded-For",
                        "192.0.2.1")
                .body();
        Matcher said = Pattern.compile("sparql-service-description#endpoint> <([^>]*)>")
                .matcher(description);
        assertTrue(said.find(), description);
        return said.group(1);
    }

    @Test
    void queriesAtATimeAreBoundedForEachClient(@TempDir Path folder) throws Exception {
        Limits limits = Limits.PUBLIC.time(Duration.ofSeconds(3)).client(Duration.ofMinutes(5), 2);
        try (Endpoint endpoint = start(folder, limits)) {
            List<CompletableFuture<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String query = SLOW + "#" + i;
                asked.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return new Client(endpoint.url()).query(query).statusCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            List<Integer> statuses =
                    asked.stream().map(CompletableFuture::join).sorted().toList();
            // Those that waited for a thread of this machine may have come after the others had ended.
            assertTrue(statuses.contains(429), statuses.toString());
            assertTrue(statuses.stream().filter(status -> status == 503).count() >= 2, statuses.toString());
        }
    }

    @Test
    void answersAreKeptByVersionAndQuestion(@TempDir Path folder) throws Exception {
        try (Endpoint endpoint = start(folder, Limits.PUBLIC)) {
            Client client = new Client(endpoint.url());
            HttpResponse<String> first = client.query(ALL, "Accept", "text/csv");
            String tag = first.headers().firstValue("ETag").orElse("");
            assertTrue(tag.startsWith("\"v1-"), tag);
            assertEquals(
                    "public, max-age=300",
                    first.headers().firstValue("Cache-Control").orElse(""));
            HttpResponse<String> again = client.query(ALL, "Accept", "text/csv", "If-None-Match", tag);
            assertEquals(304, again.statusCode());
            assertEquals("", again.body());
            assertEquals(first.body(), client.query(ALL, "Accept", "text/csv").body());
            // Another form of the same answer is another answer.
            HttpResponse<String> json = client.query(ALL, "Accept", "application/sparql-results+json");
            assertFalse(tag.equals(json.headers().firstValue("ETag").orElse("")));
            assertEquals(
                    200,
                    client.query(ALL, "Accept", "application/sparql-results+json", "If-None-Match", tag)
                            .statusCode());
            new Published(folder).with("v2", Published.saying("v2")).current("v2");
            endpoint.follow();
            HttpResponse<String> next = client.query(ALL, "Accept", "text/csv", "If-None-Match", tag);
            assertEquals(200, next.statusCode());
            assertEquals("thing\r\n", next.body());
        }
    }

    @Test
    void whatIsNoWholeAnswerIsNotKept(@TempDir Path folder) throws Exception {
        try (Endpoint endpoint = start(folder, Limits.PUBLIC.answers(10, 10))) {
            Client client = new Client(endpoint.url());
            for (String query :
                    new String[] {ALL, "SELECT * { ?s", "SELECT (RAND() AS ?r) {}", "SELECT (NOW() AS ?r) {}"}) {
                HttpResponse<String> answer = client.query(query);
                assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse(""), query);
                assertTrue(answer.headers().firstValue("ETag").isEmpty(), query);
            }
        }
    }

    @Test
    void textIsCompressedAndKeepsItsTag(@TempDir Path folder) throws Exception {
        try (Endpoint endpoint = start(folder, Limits.PUBLIC)) {
            for (String address :
                    new String[] {"sparql?format=csv&query=" + Client.encode(ALL), "queries", "dumps/esf.nt"}) {
                HttpResponse<byte[]> zipped = bytes(endpoint, address, "Accept-Encoding", "gzip");
                assertEquals(200, zipped.statusCode());
                String tag = zipped.headers().firstValue("ETag").orElse("");
                byte[] body = zipped.body();
                if (zipped.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                    body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                } else {
                    assertEquals("dumps/esf.nt", address); // too short to gain by it
                }
                assertEquals(
                        new String(bytes(endpoint, address).body(), StandardCharsets.UTF_8),
                        new String(body, StandardCharsets.UTF_8));
                assertEquals(
                        304,
                        bytes(endpoint, address, "Accept-Encoding", "gzip", "If-None-Match", tag)
                                .statusCode(),
                        address + " " + tag);
            }
            HttpResponse<byte[]> part =
                    bytes(endpoint, "dumps/esf.nt", "Accept-Encoding", "gzip", "Range", "bytes=0-4");
            assertEquals(206, part.statusCode());
            assertEquals("<a:b>", new String(part.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void metricsAreForThisMachineOnly(@TempDir Path folder) throws Exception {
        Published published =
                new Published(folder).with("v1", Published.many(10)).current("v1");
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Endpoint endpoint = Endpoint.start(published.config().measured(port))) {
            Client client = new Client(endpoint.url());
            assertEquals(200, client.query(ALL).statusCode());
            assertEquals(200, client.query(ALL).statusCode());
            assertEquals(404, client.get("metrics").statusCode());
            HttpResponse<String> metrics = new Client("http://127.0.0.1:" + port + "/").get("metrics");
            assertEquals(200, metrics.statusCode());
            assertTrue(metrics.body().contains("esflod_query_cache_total{result=\"server\"} 1.0"), metrics.body());
            assertTrue(
                    metrics.body().contains("esflod_requests_total{kind=\"sparql\",status=\"200\"} 2.0"),
                    metrics.body());
        }
    }

    private static HttpResponse<byte[]> bytes(Endpoint endpoint, String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
