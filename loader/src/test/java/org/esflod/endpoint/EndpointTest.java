package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.esflod.problem.LoaderException;
import org.esflod.sparql.BoundedDescribe;
import org.esflod.sparql.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class EndpointTest {
    private static final String ALL = "SELECT ?thing WHERE { ?thing a ?class }";
    // 2,000 things to the third power: nobody waits for that.
    private static final String PRODUCT = "SELECT * WHERE { ?a a ?x . ?b a ?y . ?c a ?z }";

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Published published =
                new Published(folder).with("v1", Published.many(2_000)).current("v1");
        endpoint = Endpoint.start(published.config().limits(Limits.PUBLIC.answers(5_000, 4_000)));
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
        // As the hook does that runs when the process is told to stop.
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "format=csv, text/csv",
        "output=tsv, text/tab-separated-values",
        "format=json, application/sparql-results+json",
        "format=xml, application/sparql-results+xml",
        "format=text, text/plain"
    })
    void answersGetInTheFormatAskedFor(String parameter, String mediaType) throws Exception {
        HttpResponse<String> response = client.get("sparql?" + parameter + "&query=" + Client.encode(ALL));
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(header(response, "Content-Type").startsWith(mediaType), header(response, "Content-Type"));
        assertTrue(response.body().contains(Published.EX + "thing/1999"));
    }

    @Test
    void answersPostAsFormAndAsQuery() throws Exception {
        String count = "SELECT (COUNT(*) AS ?n) WHERE { ?thing a ?class }";
        HttpResponse<String> form =
                client.post("sparql", "application/x-www-form-urlencoded", "format=csv&query=" + Client.encode(count));
        HttpResponse<String> body = client.post("sparql?format=csv", "application/sparql-query", count);
        assertEquals("n\r\n2000\r\n", form.body());
        assertEquals("n\r\n2000\r\n", body.body());
    }

    @Test
    void answersConstructAskAndDescribe() throws Exception {
        String one = "<" + Published.EX + "thing/1>";
        HttpResponse<String> construct = client.query(
                "PREFIX ex: <" + Published.EX + "> CONSTRUCT { " + one + " a ?c } WHERE { " + one + " a ?c }",
                "Accept",
                "text/turtle");
        assertEquals(200, construct.statusCode());
        assertTrue(construct.body().contains("ex:Thing"), construct.body());
        assertTrue(client.query("DESCRIBE " + one, "Accept", "application/n-triples")
                .body()
                .startsWith(one));
        assertTrue(client.query("ASK { " + one + " a ?c }").body().contains("true"));
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        HttpResponse<String> response = client.send("HEAD", "sparql?format=csv&query=" + Client.encode(ALL));
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "Content-Type").startsWith("text/csv"));
        assertEquals("", response.body());
    }

    @Test
    void refusesUpdatesAndWhatIsNotSparql() throws Exception {
        String insert = "INSERT DATA { <a:a> <a:b> <a:c> }";
        assertEquals(
                415, client.post("sparql", "application/sparql-update", insert).statusCode());
        assertEquals(
                400,
                client.post("sparql", "application/x-www-form-urlencoded", "update=" + Client.encode(insert))
                        .statusCode());
        assertEquals(400, client.query("JSON { \"a\" : ?s } WHERE { ?s ?p ?o }").statusCode());
        assertEquals(400, client.query(insert).statusCode());
        assertEquals(400, client.query("LOAD <http://127.0.0.1:9/>").statusCode());
        // A page, which is only read.
        assertEquals(
                405, client.post("data", "application/sparql-update", insert).statusCode());
        for (String address : new String[] {"update", "upload", "sparql/update", "get", "patch"}) {
            assertEquals(
                    404,
                    client.post(address, "application/sparql-update", insert).statusCode(),
                    address);
        }
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            assertEquals(405, client.send(method, "sparql?default").statusCode(), method);
        }
        assertEquals("n\r\n2000\r\n", count());
    }

    @Test
    void pingsAndHasNoAdministration() throws Exception {
        assertEquals(200, client.get("$/ping").statusCode());
        for (String address : new String[] {"$/datasets", "$/server", "$/stats", "$/metrics", "$/tasks"}) {
            assertEquals(404, client.get(address).statusCode(), address);
        }
        assertEquals(404, client.send("POST", "$/compact/").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o { SELECT ?s { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
                "SELECT * { { SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT ?s { ?s ?p ?o } } } } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o BIND(NOT EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) }",
                "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x)",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }, 1, 2)) AS ?x) { ?s ?p ?o }",
                "SELECT * { { SELECT (GROUP_CONCAT(IF(EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }, ?s, ?o))"
                        + " AS ?x) { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT * { GRAPH ?g { { ?s ?p ?o } UNION { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o LATERAL { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "DESCRIBE ?s WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "ASK { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }"
            })
    void refusesToCallOtherServers(String query) throws Exception {
        HttpResponse<String> response = client.query(query);
        assertEquals(403, response.statusCode(), response.body());
        assertTrue(response.body().contains("SERVICE is switched off"), response.body());
    }

    @Test
    void keepsServiceOffInTheWholeProcess() {
        assertEquals(false, ARQ.globalServiceAllowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No row in time, and a first row at once.
                "SELECT (COUNT(*) AS ?n) WHERE { ?a a ?x . ?b a ?y . ?c a ?z }",
                "SELECT * WHERE { ?a a ?x . ?b a ?y . ?c a ?z FILTER(?a = ?c && STR(?a) = STR(?b)) }"
            })
    void answersTimeoutsWith503(String query) throws Exception {
        HttpResponse<String> response = client.get("sparql?timeout=1,1&format=csv&query=" + Client.encode(query));
        assertEquals(503, response.statusCode());
        assertEquals("n\r\n2000\r\n", count());
    }

    @Test
    void stopsDescribingWhenTimeIsUpOrTheAnswerIsTooLarge(@TempDir Path folder) throws Exception {
        Published published =
                new Published(folder).with("v", Published.many(60_000)).current("v");
        String all = Client.encode("DESCRIBE ?thing WHERE { ?thing a ?class }");
        try (Endpoint large = Endpoint.start(published.config())) {
            Client asking = new Client(large.url());
            long begun = System.nanoTime();
            assertEquals(503, asking.get("sparql?timeout=1,1&query=" + all).statusCode());
            assertTrue(System.nanoTime() - begun < 10_000_000_000L, "took longer than 10 s");
        }
        try (Endpoint small = Endpoint.start(published.config().limits(Limits.PUBLIC.answers(10, 10)))) {
            HttpResponse<String> refused = new Client(small.url()).get("sparql?query=" + all);
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("more than 10 triples"), refused.body());
        } finally {
            // The limit of DESCRIBE belongs to the process: back to that of the other tests.
            BoundedDescribe.install(4_000);
        }
    }

    @Test
    void keepsWholeAnswersThatAreTooLargeForMemory(@TempDir Path folder) throws Exception {
        Published published =
                new Published(folder).with("v", Published.many(25_000)).current("v");
        try (Endpoint large = Endpoint.start(published.config())) {
            String query = "SELECT ?thing (STRLANG('å\\n', 'sv') AS ?text) WHERE { ?thing a ?class }";
            HttpResponse<String> rows = new Client(large.url()).get("sparql?format=tsv&query=" + Client.encode(query));
            List<String> lines = rows.body().lines().toList();
            assertEquals(25_001, lines.size());
            assertEquals(25_001, Set.copyOf(lines).size());
            assertTrue(lines.get(1).endsWith("\t\"å\\n\"@sv"), lines.get(1));
        }
    }

    @Test
    void refusesAnswersPastTheLimitInsteadOfCuttingThem() throws Exception {
        HttpResponse<String> rows = client.query(PRODUCT);
        assertEquals(422, rows.statusCode());
        assertTrue(rows.body().contains("more than 5000 rows"), rows.body());
        HttpResponse<String> triples = client.query("CONSTRUCT { ?a ?b ?c } WHERE { ?a a ?x . ?b a ?y . ?c a ?z }");
        assertEquals(422, triples.statusCode());
        assertTrue(triples.body().contains("more than 4000 triples"), triples.body());
        assertEquals(
                413,
                client.post("sparql", "application/sparql-query", "#" + "x".repeat(70_000))
                        .statusCode());
    }

    @Test
    void letsScriptsOfAnySiteReadWithoutCredentials() throws Exception {
        HttpResponse<String> response = client.query("ASK {}", "Origin", "https://example.org");
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("", header(response, "Access-Control-Allow-Credentials"));
        HttpResponse<String> preflight = client.send(
                "OPTIONS", "sparql", "Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        assertEquals(204, preflight.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", header(preflight, "Access-Control-Allow-Methods"));
    }

    @Test
    void givesBrowsersTheFormAndProgramsTheDescription() throws Exception {
        HttpResponse<String> browser = client.get("sparql", "Accept", "text/html,*/*;q=0.8");
        assertEquals(200, browser.statusCode());
        assertTrue(browser.body().contains("<textarea"), browser.body());
        HttpResponse<String> program = client.get("sparql", "Accept", "text/turtle");
        assertEquals(200, program.statusCode());
        assertEquals("# service of v1\n", program.body());
        assertTrue(header(program, "Content-Type").startsWith("text/turtle"));
    }

    @Test
    void tellsWhichPortIsTaken(@TempDir Path other) throws Exception {
        Published published =
                new Published(other).with("a", Published.saying("a")).current("a");
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            EndpointConfig config = published.config().at("127.0.0.1", taken.getLocalPort());
            LoaderException thrown = assertThrows(LoaderException.class, () -> Endpoint.start(config));
            assertTrue(
                    String.valueOf(thrown.getMessage()).contains("port " + taken.getLocalPort()), thrown.getMessage());
            assertTrue(String.valueOf(thrown.getMessage()).contains("--port"), thrown.getMessage());
        }
        // The store was let go: another start has it.
        Endpoint.start(published.config()).close();
    }

    @Test
    void tellsWhatToDoWhereNothingIsPublished(@TempDir Path empty) throws Exception {
        Published published = new Published(empty);
        assertMessage(published, "./esf-lod publish");
        Files.createDirectories(published.version("v"));
        published.current("v");
        assertMessage(published, "has no store");
        Files.createDirectories(empty.resolve("elsewhere/v/tdb2/Data-0001"));
        Files.delete(empty.resolve("current"));
        Files.createSymbolicLink(empty.resolve("current"), Path.of("elsewhere", "v"));
        assertMessage(published, "not a version");
    }

    private static void assertMessage(Published published, String part) {
        LoaderException thrown = assertThrows(LoaderException.class, () -> Endpoint.start(published.config()));
        assertTrue(String.valueOf(thrown.getMessage()).contains(part), thrown.getMessage());
    }

    private String count() throws Exception {
        return client.get("sparql?format=csv&query=" + Client.encode("SELECT (COUNT(*) AS ?n) { ?s a ?c }"))
                .body();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
