package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.esflod.sparql.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What plain Fuseki answers wrongly, and this service rightly: each request is sent to both. */
@TestInstance(Lifecycle.PER_CLASS)
final class GuardsTest {
    private static final String EX = Published.EX;
    private static final String DATA =
            Published.many(50) + "<" + EX + "t> <" + EX + "text> \"" + "a".repeat(60) + "!\" .\n";

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client ours;

    @SuppressWarnings("NullAway.Init")
    private FusekiServer plain;

    @SuppressWarnings("NullAway.Init")
    private Client fuseki;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        endpoint = Endpoint.start(new Published(folder)
                .with("v1", DATA)
                .current("v1")
                .config()
                .limits(Limits.PUBLIC.time(Duration.ofSeconds(2))));
        ours = new Client(endpoint.url());
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(data);
        data.getContext().set(ARQ.queryTimeout, "2000,2000");
        plain = FusekiServer.create().port(0).loopback(true).add("/", data).build();
        plain.start();
        fuseki = new Client("http://127.0.0.1:" + plain.getPort() + "/");
    }

    @AfterAll
    void stop() {
        endpoint.close();
        plain.stop();
    }

    @Test
    void unknownGraphsAreNoEmptyAnswer() throws Exception {
        String from = "SELECT * FROM <http://example.org/none> { ?s ?p ?o }";
        assertEquals(200, fuseki.query(from).statusCode());
        assertRefused(400, "There is no graph <http://example.org/none>", ours.query(from));
        String named = "SELECT * FROM NAMED <http://example.org/none> { GRAPH ?g { ?s ?p ?o } }";
        assertEquals(200, fuseki.query(named).statusCode());
        assertRefused(400, "There is no graph", ours.query(named));
        for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
            String address = "sparql?query=" + Client.encode("SELECT * { ?s ?p ?o }") + "&" + parameter + "="
                    + Client.encode("http://example.org/none");
            assertEquals(200, fuseki.get(address).statusCode());
            assertRefused(400, "There is no graph", ours.get(address));
        }
        assertEquals(
                200,
                ours.query("SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o } LIMIT 1")
                        .statusCode());
    }

    @Test
    void textsDoNotGrowWithoutBound() throws Exception {
        // A million characters for Fuseki; ten more lines, and it is gone.
        assertEquals(200, fuseki.query(doubling(20)).statusCode());
        assertRefused(422, "longest that is made", ours.query(doubling(20)));
        assertRefused(422, "longest that is made", ours.query(doubling(60)));
        assertEquals(200, ours.query(doubling(10)).statusCode());
    }

    private static String doubling(int times) {
        return "SELECT (STRLEN(?x" + times + ") AS ?n) { BIND(\"ab\" AS ?x0) "
                + IntStream.range(0, times)
                        .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                        .collect(Collectors.joining(" "))
                + " }";
    }

    @Test
    void functionsThatAreKeptWorkAsTheyShould() throws Exception {
        String row =
                "SELECT (CONCAT(\"a\", \"b\"@sv, \"c\") AS ?a) (REPLACE(\"abab\"@sv, \"A\", \"-$0-\", \"i\") AS ?b)"
                        + " (REPLACE(\"abab\", \"b\", \"\") AS ?c) (UCASE(\"å\"@sv) AS ?d) (2 * 2.5 AS ?e) (REGEX(\"Å\", \"å\", \"i\") AS ?f)"
                        + " (SUBSTR(\"åäö\", 2) AS ?g) (ENCODE_FOR_URI(\"å\") AS ?h) (STRAFTER(\"a-b\", \"-\") AS ?i) {}";
        HttpResponse<String> expected = fuseki.query(row, "Accept", "text/csv");
        HttpResponse<String> answer = ours.query(row, "Accept", "text/csv");
        assertEquals(expected.body(), answer.body());
        assertTrue(answer.body().contains("-a-b-a-b,aa,Å,5.0,true,äö,%C3%A5,b"), answer.body());
        String group =
                "SELECT ?c (GROUP_CONCAT(DISTINCT ?c; separator=\"|\") AS ?all) (GROUP_CONCAT(?c) AS ?n) { VALUES ?c { \"x\" \"x\" \"y\" } }"
                        + " GROUP BY ?c ORDER BY ?c";
        assertEquals(
                fuseki.query(group, "Accept", "text/csv").body(),
                ours.query(group, "Accept", "text/csv").body());
    }

    @Test
    void onePatternDoesNotRunForYears() throws Exception {
        String bomb = "SELECT * { ?t <" + EX + "text> ?x FILTER REGEX(?x, \"(.*a){12}b\") }";
        // Fuseki's time was over after 2 s; it answers as if it were not. With 25 in place of 12 it would not answer at
        // all.
        long begun = System.nanoTime();
        HttpResponse<String> answer = ours.query(bomb.replace("12", "25"));
        assertRefused(503, "time was over", answer);
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(15).toNanos());
    }

    @Test
    void oneQueryDoesNotStopTheClockOfAllOthers() throws Exception {
        // The work is done while the query is set up, under the lock that Jena's clock waits for.
        String skipping = "SELECT * { ?a a ?x . ?b a ?y . ?c a ?z . ?d a ?v . ?e a ?w . ?f a ?u } OFFSET 15000000000";
        assertRefused(503, "time was over", ours.query(skipping));
        assertRefused(
                503,
                "time was over",
                ours.query("SELECT (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y . ?c a ?z . ?d a ?v . ?e a ?w . ?f a ?u }"));
    }

    @Test
    void onlyStandardQueriesAreTaken() throws Exception {
        String lateral = "SELECT * { ?s a ?c LATERAL { ?s ?p ?o } } LIMIT 1";
        assertEquals(200, fuseki.query(lateral).statusCode());
        assertRefused(400, "not SPARQL 1.1", ours.query(lateral));
    }

    @Test
    void noJavaClassIsLoaded() throws Exception {
        String function = "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?v) {}";
        assertTrue(fuseki.query(function).body().contains("5.6.0"));
        assertRefused(400, "is not offered here", ours.query(function));
        assertRefused(400, "is not offered here", ours.query("SELECT (<java:java.lang.Object>(1) AS ?v) {}"));
        assertRefused(400, "is not offered here", ours.query("SELECT * { ?s <java:java.lang.Object> 1 }"));
    }

    @Test
    void linksDoNotChooseScriptsOrStyles() throws Exception {
        String address = "sparql?format=json&callback=alert&query=" + Client.encode("ASK {}");
        assertTrue(fuseki.get(address).body().startsWith("alert("));
        assertEquals('{', ours.get(address).body().strip().charAt(0));
        String styled = "sparql?format=xml&stylesheet=http://127.0.0.1:9/x.xsl&query=" + Client.encode("ASK {}");
        assertTrue(fuseki.get(styled).body().contains("127.0.0.1:9"));
        assertTrue(!ours.get(styled).body().contains("127.0.0.1:9"));
    }

    @Test
    void graphsThatCannotBeWrittenAreNoHalfAnswer() throws Exception {
        // RDF/XML has no way to write a property whose name ends in a digit.
        String query = "CONSTRUCT { ?s <http://example.org/1> ?c } { ?s a ?c }";
        HttpResponse<String> answer = ours.query(query, "Accept", "application/rdf+xml");
        assertNotEquals(200, answer.statusCode(), answer.body());
        assertTrue(!answer.body().contains("<rdf:RDF"), answer.body());
    }

    private static void assertRefused(int status, String words, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }
}
