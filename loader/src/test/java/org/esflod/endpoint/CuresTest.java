package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stock Fuseki 5.6.0 does wrong for a public service on the same store, and this service does right. */
final class CuresTest {
    private static final String EX = Published.EX;
    private static final int THINGS = 40_000;
    private static final int OK = 200;
    private static final long SECOND = 1_000_000_000L;

    /** An expectation of a public service, asked of either. */
    interface Expectation {
        /** Whether the service does as one may expect. */
        boolean holds(Client client) throws Exception;
    }

    record Cure(String name, Expectation expectation) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Each a fault of stock Fuseki; the last one is that which leaves it shaken. */
    static List<Cure> cures() {
        return List.of(
                new Cure("service description", client -> status(client.get("sparql", "Accept", "text/turtle")) == OK),
                new Cure("head", client -> status(client.send("HEAD", query("ASK {}"))) == OK),
                new Cure("entity tag", client -> client.query("ASK {}")
                        .headers()
                        .firstValue("ETag")
                        .isPresent()),
                new Cure("compression", client -> client.query(
                                "SELECT * { ?s a ?c } LIMIT 1000", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding")
                        .isPresent()),
                new Cure("result page", client -> client.query("SELECT * { ?s a ?c } LIMIT 1", "Accept", "text/html")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html")),
                new Cure("no credentials", client -> client.query("ASK {}", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Credentials")
                        .isEmpty()),
                new Cure(
                        "unknown graph",
                        client -> refused(client.query("SELECT * FROM <" + EX + "nowhere> { ?s ?p ?o }"))),
                new Cure(
                        "service silent",
                        client -> refused(
                                client.query("SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }"))),
                new Cure(
                        "service silent inside",
                        client -> refused(client.query(
                                "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } } }"))),
                new Cure(
                        "long query",
                        client -> refused(
                                client.post("sparql", "application/sparql-query", "ASK {}" + " ".repeat(200_000)))),
                new Cure(
                        "no half answer",
                        client -> status(client.get(
                                        query("SELECT * { ?a a ?x . ?b a ?y }") + "&timeout=5", "Accept", "text/csv"))
                                != OK),
                new Cure(
                        "statements counted",
                        client -> refused(client.query(
                                "CONSTRUCT { ?a <" + EX + "b> ?b } { SELECT * { ?a a ?x . ?b a ?y } LIMIT 210000 }"))),
                new Cure("describe in time", CuresTest::describesInTime),
                new Cure("shared fairly", client -> {
                    List<CompletableFuture<Integer>> asked = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        String slow =
                                query("SELECT (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y . ?c a ?z } #" + i) + "&timeout=2";
                        asked.add(CompletableFuture.supplyAsync(() -> {
                            try {
                                return status(client.get(slow));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
                    }
                    return asked.stream().map(CompletableFuture::join).toList().contains(429);
                }),
                new Cure(
                        "long path",
                        client -> refused(
                                client.query("SELECT (COUNT(*) AS ?n) { <" + EX + "step/0> <" + EX + "next>+ ?s }"))),
                new Cure(
                        "doubling",
                        client -> refused(client.query("SELECT (STRLEN(?x40) AS ?n) { BIND(\"ab\" AS ?x0) "
                                + IntStream.range(0, 40)
                                        .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                                        .collect(Collectors.joining(" "))
                                + " }"))));
    }

    @SuppressWarnings("NullAway.Init")
    private static Endpoint ours;

    @SuppressWarnings("NullAway.Init")
    private static StockFuseki stock;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        StringBuilder turtle = new StringBuilder(Published.many(THINGS));
        for (int i = 0; i < THINGS; i++) {
            turtle.append('<')
                    .append(EX)
                    .append("step/")
                    .append(i)
                    .append("> <")
                    .append(EX)
                    .append("next> <");
            turtle.append(EX).append("step/").append(i + 1).append("> .\n");
        }
        Published published = new Published(folder.resolve("ours"))
                .with("v1", turtle.toString())
                .current("v1");
        Files.writeString(published.version("v1").resolve("meta/service.ttl"), "<a:service> <a:b> <a:c> .\n");
        // A copy of its own: two programs must not open one store.
        new Published(folder.resolve("stock/published"))
                .with("v1", turtle.toString())
                .current("v1");
        ours = Endpoint.start(published.config());
        stock = StockFuseki.start(folder.resolve("stock"), "org.apache.jena.fuseki.main.cmds.FusekiMainCmd");
    }

    @AfterAll
    static void stop() {
        ours.close();
        stock.close();
    }

    @ParameterizedTest
    @MethodSource("cures")
    void thisServiceDoesAsOneMayExpect(Cure cure) throws Exception {
        assertTrue(cure.expectation().holds(new Client(ours.url())), cure::name);
    }

    @ParameterizedTest
    @MethodSource("cures")
    void stockFusekiDoesNot(Cure cure) throws Exception {
        assertFalse(cure.expectation().holds(stock.client()), cure::name);
    }

    /** Whether no limit is overrun by as much again; a busy machine finds what is to be described within the longer ones only. */
    private static boolean describesInTime(Client client) throws Exception {
        for (long limit = 1; limit <= 8; limit *= 2) {
            long begun = System.nanoTime();
            int status = status(client.get(query("DESCRIBE ?s ?o { ?s ?p ?o }") + "&timeout=" + limit));
            if (status == OK && System.nanoTime() - begun > 2 * limit * SECOND) {
                return false;
            }
        }
        return true;
    }

    private static String query(String sparql) {
        return "sparql?query=" + Client.encode(sparql);
    }

    private static int status(HttpResponse<String> answer) {
        return answer.statusCode();
    }

    /** A fault of the client's, and an explanation. */
    private static boolean refused(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 4 && answer.body().length() > 10;
    }
}
