package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esflod.sparql.BoundedDescribe;
import org.esflod.sparql.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What visitors could do to the service, on purpose or not: each request ends in time with an honest status, and the
 * service answers as quickly as before.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class AbuseTest {
    private static final Duration TIME = Duration.ofSeconds(2);
    // A query's time, and what a busy machine adds.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EX = Published.EX;
    private static final String REFERENCE = "SELECT (COUNT(*) AS ?n) { ?s a <" + EX + "Thing> ; a ?c }";

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    private long usual;

    /** A query and what it may be answered with. */
    private record Row(String what, String query, Set<Integer> statuses) {
        Row(String what, String query, Integer... statuses) {
            this(what, query, Set.of(statuses));
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        StringBuilder data = new StringBuilder(Published.many(2_000));
        // A chain, a ring of friends, and texts on which patterns despair.
        for (int i = 0; i < 6_000; i++) {
            data.append("<%schain/%d> <%snext> <%schain/%d> .%n".formatted(EX, i, EX, EX, i + 1));
        }
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                data.append("<%sfriend/%d> <%sknows> <%sfriend/%d> .%n".formatted(EX, i, EX, EX, j));
            }
            data.append("<%stext/%d> <%stext> \"%s!\" .%n".formatted(EX, i, EX, "a".repeat(40 + i)));
            data.append("<%stext/%d> <%slong> \"%s\" .%n".formatted(EX, i, EX, "ab".repeat(20_000)));
        }
        data.append("<%sscript> <%stext> \"<script>alert(1)</script>\"@sv .%n".formatted(EX, EX));
        Published published = new Published(folder).with("v1", data.toString()).current("v1");
        endpoint = Endpoint.start(published
                .config()
                .limits(Limits.PUBLIC
                        .answers(5_000, 4_000)
                        .time(TIME)
                        .client(Duration.ofMinutes(60), 20)
                        .atATime(30, Duration.ofSeconds(5))));
        client = new Client(endpoint.url());
        for (int i = 0; i < 5; i++) {
            reference();
        }
        usual = reference();
    }

    @TestFactory
    Stream<DynamicNode> endsInTimeWithAnHonestStatus() {
        return Stream.of(
                container("products and sorting", products()),
                container("growing values", growing()),
                container("patterns", patterns()),
                container("paths", paths()),
                container("other servers, files and classes", reaching()),
                container("long and deep", longOnes()),
                container("describing", describing()));
    }

    private DynamicContainer container(String name, List<Row> rows) {
        return DynamicContainer.dynamicContainer(
                name,
                rows.stream()
                        .map(row -> DynamicTest.dynamicTest(row.what(), () -> {
                            long begun = System.nanoTime();
                            HttpResponse<String> answer = answer(row.query());
                            assertTrue(
                                    row.statuses().contains(answer.statusCode()),
                                    () -> answer.statusCode() + " " + start(answer.body()));
                            assertTrue(System.nanoTime() - begun < PATIENCE.toNanos(), "too late");
                            if (answer.statusCode() != 200) {
                                assertTrue(answer.body().strip().length() > 20, "no words: " + answer.body());
                                assertFalse(answer.body().contains("Exception"), answer.body());
                            }
                            assertEquals("n\r\n2000\r\n", count());
                        })));
    }

    private static List<Row> products() {
        return List.of(
                new Row("product counted", "SELECT (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y . ?c a ?z }", 503),
                new Row("product sent", "SELECT * { ?a a ?x . ?b a ?y . ?c a ?z }", 422),
                new Row(
                        "product without a match",
                        "SELECT * { ?a a ?x . ?b a ?y . ?c a ?z FILTER(STR(?a) = CONCAT(STR(?b), STR(?c))) }",
                        503),
                new Row("product sorted", "SELECT * { ?a a ?x . ?b a ?y } ORDER BY ?b DESC(?a)", 503, 422),
                new Row("product made distinct", "SELECT DISTINCT ?a ?b { ?a a ?x . ?b a ?y . ?c a ?z }", 503, 422),
                new Row(
                        "product grouped",
                        "SELECT ?a ?b (COUNT(*) AS ?n) { ?a a ?x . ?b a ?y . ?c a ?z } GROUP BY ?a ?b",
                        503),
                new Row(
                        "product asked",
                        "ASK { ?a a ?x . ?b a ?y . ?c a ?z FILTER(STR(?a) = CONCAT(STR(?b), STR(?c))) }",
                        503),
                new Row("product built", "CONSTRUCT { ?a ?b ?c } { ?a a ?x . ?b a ?y . ?c a ?z }", 422, 503),
                new Row("product skipped", "SELECT * { ?a a ?x . ?b a ?y . ?c a ?z } OFFSET 7000000000 LIMIT 1", 503),
                new Row("product minus", "SELECT * { ?a a ?x MINUS { ?b a ?y . ?c a ?z . ?a a ?w } }", 200, 503),
                new Row(
                        "product in EXISTS",
                        "SELECT * { ?a a ?x FILTER EXISTS { ?b a ?y . ?c a ?z . ?d a ?w FILTER(STR(?b) = CONCAT(STR(?c), STR(?d))) } }",
                        503),
                new Row("optional product", "SELECT * { ?a a ?x OPTIONAL { ?b a ?y OPTIONAL { ?c a ?z } } }", 422, 503),
                new Row(
                        "sub-selects",
                        "SELECT * { { SELECT ?a { ?a a ?x } } { SELECT ?b { ?b a ?y } } { SELECT ?c { ?c a ?z } } }",
                        422,
                        503),
                new Row(
                        "twelve of everything",
                        "SELECT (COUNT(*) AS ?n) { "
                                + IntStream.range(0, 12)
                                        .mapToObj(i -> "?s" + i + " ?p" + i + " ?o" + i)
                                        .collect(Collectors.joining(" . "))
                                + " }",
                        503),
                new Row("all rows", "SELECT * { ?s ?p ?o }", 422));
    }

    private static List<Row> growing() {
        String doubling = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        String nested = "\"0123456789\"";
        for (int i = 0; i < 12; i++) {
            nested = "CONCAT(" + nested + ", " + nested + ")";
        }
        String squares = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        return List.of(
                new Row(
                        "doubling in BIND",
                        "SELECT (STRLEN(?x40) AS ?n) { BIND(\"ab\" AS ?x0) " + doubling + " }",
                        422),
                new Row(
                        "doubling in EXISTS",
                        "SELECT * { ?s a ?c FILTER EXISTS { BIND(\"ab\" AS ?x0) " + doubling
                                + " FILTER(STRLEN(?x40) > 0) } }",
                        422),
                new Row(
                        "doubling in a sub-select",
                        "SELECT * { { SELECT ?x40 { BIND(\"ab\" AS ?x0) " + doubling + " } } }",
                        422),
                new Row("nested CONCAT", "SELECT (STRLEN(" + nested + ") AS ?n) {}", 200, 413),
                new Row(
                        "long texts joined",
                        "SELECT (GROUP_CONCAT(?l) AS ?all) { ?t <" + EX + "long> ?l . ?a a ?x }",
                        422),
                new Row(
                        "long separator",
                        "SELECT (GROUP_CONCAT(?a; separator=\"" + "-".repeat(3_000)
                                + "\") AS ?all) { ?a a ?x . ?b a ?y }",
                        422),
                new Row(
                        "long texts sorted",
                        "SELECT (CONCAT(?l, STR(?a)) AS ?x) { ?t <" + EX + "long> ?l . ?a a ?c } ORDER BY ?x",
                        422,
                        503),
                new Row(
                        "each letter by all",
                        "SELECT (STRLEN(REPLACE(?l, \"a\", ?l)) AS ?n) { ?t <" + EX + "long> ?l }",
                        422),
                new Row(
                        "text referred to many times",
                        "SELECT (STRLEN(REPLACE(?l, \"^.*$\", \"" + "$0".repeat(500) + "\")) AS ?n) { ?t <" + EX
                                + "long> ?l }",
                        422),
                new Row(
                        "encoded over and over",
                        "SELECT (STRLEN(" + "ENCODE_FOR_URI(".repeat(40) + "\"å%\"" + ")".repeat(40) + ") AS ?n) {}",
                        200,
                        422),
                new Row("squares", "SELECT ?x40 { BIND(123456789 AS ?x0) " + squares + " }", 422),
                new Row("squares of a decimal", "SELECT ?x40 { BIND(1.23456789 AS ?x0) " + squares + " }", 422),
                new Row(
                        "power",
                        "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(10, 1000000000) AS ?x) {}",
                        400),
                new Row("too large an answer", "SELECT ?l { ?t <" + EX + "long> ?l . ?a a ?x }", 422, 503),
                new Row(
                        "many literals",
                        "SELECT (COUNT(*) AS ?n) { VALUES ?a { " + "1 ".repeat(20_000) + " } VALUES ?b { "
                                + "2 ".repeat(10_000) + " } }",
                        503));
    }

    private static List<Row> patterns() {
        String text = "<" + EX + "text>";
        return List.of(
                new Row("(.*a){25}b", "SELECT * { ?t " + text + " ?x FILTER REGEX(?x, \"(.*a){25}b\") }", 503),
                new Row("(a|aa)*?b", "SELECT * { ?t " + text + " ?x FILTER REGEX(?x, \"^(?:a|aa)*?b\") }", 503),
                new Row("(a*)*b", "SELECT * { ?t " + text + " ?x FILTER REGEX(?x, \"^(a*)*b$\", \"i\") }", 200, 503),
                new Row("back reference", "SELECT * { ?t " + text + " ?x FILTER REGEX(?x, \"^(a+)+\\\\1+b\") }", 503),
                new Row("REPLACE", "SELECT (REPLACE(?x, \"(.*a){25}b\", \"\") AS ?y) { ?t " + text + " ?x }", 503),
                new Row(
                        "in EXISTS",
                        "SELECT * { ?s a ?c FILTER EXISTS { ?t " + text + " ?x FILTER REGEX(?x, \"(.*a){25}b\") } }",
                        503),
                new Row(
                        "in an aggregate",
                        "SELECT (SUM(IF(REGEX(?x, \"(.*a){25}b\"), 1, 0)) AS ?n) { ?t " + text + " ?x }",
                        503),
                new Row(
                        "in HAVING",
                        "SELECT ?t { ?t " + text + " ?x } GROUP BY ?t HAVING(MAX(REGEX(?x, \"(.*a){25}b\")))",
                        503),
                new Row("in ORDER BY", "SELECT ?t { ?t " + text + " ?x } ORDER BY REGEX(?x, \"(.*a){25}b\")", 503),
                new Row(
                        "pattern from the data",
                        "SELECT * { ?t " + text + " ?x BIND(CONCAT(\"(.*a){25}\", \"b\") AS ?p) FILTER REGEX(?x, ?p) }",
                        503),
                new Row("constant", "SELECT * { FILTER REGEX(\"" + "a".repeat(60) + "!\", \"(.*a){25}b\") }", 503),
                new Row("too deep", "SELECT * { ?t <" + EX + "long> ?x FILTER REGEX(?x, \"^(a|b)*c\") }", 422, 503),
                new Row("no pattern", "SELECT * { ?t " + text + " ?x FILTER REGEX(?x, \"(\") }", 200, 400));
    }

    private static List<Row> paths() {
        return List.of(
                new Row(
                        "down a chain",
                        "SELECT (COUNT(*) AS ?n) { <" + EX + "chain/0> <" + EX + "next>+ ?x }",
                        200,
                        422),
                new Row("all pairs of a chain", "SELECT (COUNT(*) AS ?n) { ?x <" + EX + "next>* ?y }", 422, 503),
                new Row(
                        "to and fro",
                        "SELECT * { <" + EX + "chain/0> (<" + EX + "next>|^<" + EX + "next>)* ?x }",
                        200,
                        422,
                        503),
                new Row("anything at all", "SELECT (COUNT(*) AS ?n) { ?x (!<a:b>|^!<a:b>)* ?y }", 422, 503),
                new Row("friends of friends", "SELECT (COUNT(*) AS ?n) { ?x (<" + EX + "knows>+)+ ?y }", 200, 503),
                new Row(
                        "stars of stars",
                        "SELECT (COUNT(*) AS ?n) { ?x ((<" + EX + "knows>*)*)* ?y . ?y <" + EX + "knows>* ?z }",
                        200,
                        503),
                new Row(
                        "steps counted out",
                        "SELECT (COUNT(*) AS ?n) { ?x "
                                + IntStream.range(0, 12)
                                        .mapToObj(i -> "<" + EX + "knows>")
                                        .collect(Collectors.joining("/"))
                                + " ?y }",
                        503),
                new Row(
                        "many branches",
                        "SELECT * { ?x ("
                                + IntStream.range(0, 500)
                                        .mapToObj(i -> "<a:p" + i + ">")
                                        .collect(Collectors.joining("|"))
                                + ")* ?y }",
                        200,
                        422,
                        503));
    }

    private static List<Row> reaching() {
        String service = "SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o }";
        return List.of(
                new Row("SERVICE", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
                new Row("SERVICE by a variable", "SELECT * { ?s a ?x SERVICE ?s { ?s ?p ?o } }", 403),
                new Row("SERVICE in a sub-query", "SELECT * { { SELECT * { " + service + " } } }", 403),
                new Row(
                        "SERVICE in an aggregate",
                        "SELECT (SUM(IF(EXISTS { " + service + " }, 1, 2)) AS ?x) { ?s ?p ?o }",
                        403),
                new Row("FROM a file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 400),
                new Row(
                        "FROM NAMED an address",
                        "SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }",
                        400),
                new Row("a Java class as a function", "SELECT (<java:java.lang.Runtime>(1) AS ?x) {}", 400),
                new Row(
                        "a Java class as a property",
                        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat> ?x }",
                        400),
                new Row(
                        "a Java class in a path",
                        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.concat>|<a:b> ?x }",
                        200,
                        400),
                new Row(
                        "a function that waits",
                        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
                        400),
                new Row(
                        "a function by its name",
                        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(\"java:x\") AS ?x) {}",
                        400),
                new Row("a script", "SELECT (<http://jena.apache.org/ARQ/jsFunction#x>(1) AS ?x) {}", 400),
                new Row("CALL", "SELECT (CALL(<java:java.lang.Runtime>) AS ?x) {}", 400),
                new Row("LOAD", "LOAD <file:///etc/passwd>", 400),
                new Row("INSERT", "INSERT DATA { <a:a> <a:b> <a:c> }", 400),
                new Row("LATERAL", "SELECT * { ?s a ?x LATERAL { ?s ?p ?o } }", 400),
                new Row("JSON", "JSON { \"a\" : ?s } WHERE { ?s ?p ?o }", 400));
    }

    private static List<Row> longOnes() {
        String triples =
                IntStream.range(0, 1_500).mapToObj(i -> "?s" + i + " ?p ?o" + i).collect(Collectors.joining(" . "));
        String fewer =
                IntStream.range(0, 300).mapToObj(i -> "?s ?p" + i + " ?o" + i).collect(Collectors.joining(" . "));
        return List.of(
                new Row("too long", "SELECT * { ?s ?p \"" + "x".repeat(70_000) + "\" }", 413),
                new Row("very long", "#" + "x".repeat(3_000_000), 413),
                new Row("many VALUES", "SELECT * { VALUES ?x { " + "<a:b> ".repeat(10_000) + " } ?x ?p ?o }", 200, 503),
                new Row(
                        "nested brackets",
                        "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}",
                        400),
                new Row("nested groups", "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000), 400),
                new Row(
                        "nested OPTIONAL",
                        "SELECT * { " + "?a ?b ?c OPTIONAL { ".repeat(99) + "}".repeat(99) + " }",
                        400,
                        422,
                        503,
                        200),
                new Row("a long sum", "SELECT (1" + "+1".repeat(20_000) + " AS ?x) {}", 200, 422),
                new Row("nots", "SELECT (" + "!".repeat(20_000) + "true AS ?x) {}", 200, 400, 422),
                new Row("many patterns", "SELECT * { " + triples + " }", 422),
                new Row("many patterns in a filter", "SELECT * { " + triples + " FILTER(?o1 != ?o2) }", 422),
                new Row("many patterns in EXISTS", "SELECT * { ?s a ?c FILTER EXISTS { " + triples + " } }", 422),
                new Row(
                        "many steps",
                        "SELECT * { ?x " + ("<" + EX + "next>/").repeat(1_500) + "<" + EX + "next> ?y }",
                        422),
                new Row("as many patterns as are put in order", "ASK { " + fewer + " }", 200, 503),
                new Row("many UNIONs", "SELECT * { {} " + "UNION { ?s a ?x } ".repeat(2_000) + " }", 422, 503),
                new Row("open text", "SELECT * { ?s ?p \"\"\"" + "(".repeat(500) + " }", 400),
                new Row("nothing", "   ", 400),
                new Row("no query at all", "%00%ff\u0000", 400));
    }

    private static List<Row> describing() {
        return List.of(
                new Row("everything", "DESCRIBE ?s { ?s ?p ?o }", 422, 503),
                new Row("all of a product", "DESCRIBE * { ?s a ?x . ?t a ?y . ?u a ?z }", 422, 503),
                new Row(
                        "many by name",
                        "DESCRIBE "
                                + IntStream.range(0, 900)
                                        .mapToObj(i -> "<" + EX + "friend/" + i + ">")
                                        .collect(Collectors.joining(" ")),
                        200),
                new Row("whoever is at the end", "DESCRIBE ?y { ?x <" + EX + "next>* ?y }", 422, 503));
    }

    @TestFactory
    Stream<DynamicTest> refusesOddRequests() {
        String query = "/sparql?query=" + Client.encode("ASK {}");
        String get = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        return Stream.of(
                        raw("a lone percent sign", "GET /sparql?query=%" + get + "\r\n", 400),
                        raw("a percent sign in the path", "GET /doc/%zz" + get + "\r\n", 400, 404),
                        raw("no UTF-8", "GET /sparql?query=%ff%fe" + get + "\r\n", 400),
                        raw("a zero", "GET /doc/%00" + get + "\r\n", 400, 404),
                        raw("up and out", "GET /dumps/../../private/secret.txt" + get + "\r\n", 400, 404),
                        raw(
                                "up and out, hidden",
                                "GET /dumps/%2e%2e/%2e%2e/private/secret.txt" + get + "\r\n",
                                400,
                                404),
                        raw("up and out of the assets", "GET /assets/../../../etc/passwd" + get + "\r\n", 400, 404),
                        raw("up and out of the queries", "GET /query/..%2f..%2fpom.csv" + get + "\r\n", 400, 404),
                        raw("up and out of the pages", "GET /doc/..%2f..%2f..%2fetc%2fpasswd" + get + "\r\n", 400, 404),
                        raw("a long address", "GET /" + "x".repeat(60_000) + get + "\r\n", 414, 431),
                        raw("a long header", "GET " + query + get + "X: " + "x".repeat(60_000) + "\r\n\r\n", 431),
                        raw("many headers", "GET " + query + get + "X: y\r\n".repeat(9_000) + "\r\n", 431),
                        raw(
                                "an odd Accept",
                                "GET " + query + get + "Accept: " + ",;q=".repeat(2_000) + "\r\n\r\n",
                                200,
                                400,
                                406),
                        raw(
                                "an odd language",
                                "GET /" + get + "Accept-Language: " + "*-x;q=9,".repeat(500) + "\r\n\r\n",
                                200,
                                400),
                        raw(
                                "an odd range",
                                "GET /dumps/esf.nt" + get + "Range: bytes=" + "0-,".repeat(3_000) + "\r\n\r\n",
                                200,
                                206,
                                416,
                                400),
                        raw("an odd method", "BREW /sparql" + get + "\r\n", 400, 404, 405, 501),
                        raw("TRACE", "TRACE /" + get + "\r\n", 400, 404, 405),
                        raw("an odd version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 400, 505),
                        raw("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                        raw("two hosts", "GET /" + get + "Host: other\r\n\r\n", 400),
                        raw(
                                "two lengths",
                                "POST /sparql" + get + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nASK {}",
                                400),
                        raw(
                                "length and chunks",
                                "POST /sparql" + get
                                        + "Content-Type: application/sparql-query\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
                                400),
                        raw(
                                "a bad chunk",
                                "POST /sparql" + get
                                        + "Content-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nASK {}\r\n0\r\n\r\n",
                                400),
                        raw("a space in a header", "GET /" + get + "X : y\r\n\r\n", 400),
                        raw("a line in a header", "GET /" + get + "X: a\n b\r\n\r\n", 200, 400),
                        raw("two queries", "GET " + query + "&query=ASK" + get + "\r\n", 400),
                        raw(
                                "another media type",
                                "POST /sparql" + get + "Content-Type: text/html\r\nContent-Length: 6\r\n\r\nASK {}",
                                415),
                        raw("a negative length", "POST /sparql" + get + "Content-Length: -1\r\n\r\n", 400),
                        raw(
                                "an absurd timeout",
                                "GET " + query + "&timeout=999999999999999999999" + get + "\r\n",
                                200,
                                400),
                        raw(
                                "an odd format",
                                "GET " + query + "&format=" + Client.encode("text/html<script>") + get + "\r\n",
                                200,
                                400))
                .map(test -> test);
    }

    private DynamicTest raw(String what, String request, Integer... statuses) {
        return DynamicTest.dynamicTest(what, () -> {
            String answer = ask(request);
            assertTrue(answer.startsWith("HTTP/1.1 "), start(answer));
            int status = Integer.parseInt(answer.substring(9, 12));
            assertTrue(Set.of(statuses).contains(status), start(answer));
            assertFalse(answer.contains("secret\n") || answer.contains("root:"), start(answer));
            assertFalse(answer.contains("Jetty") || answer.contains("org.eclipse"), start(answer));
            assertFalse(answer.contains("<script>"), start(answer));
        });
    }

    @Test
    void showsScriptsInDataAndQueriesAsText() throws Exception {
        String query = "SELECT * { ?x <" + EX
                + "text> ?text FILTER(LANG(?text) = \"sv\") } # </textarea><script>alert(2)</script>";
        HttpResponse<String> page = client.query(query, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("&lt;script&gt;alert(1)"), page.body());
        assertFalse(page.body().contains("<script>"), page.body());
        HttpResponse<String> fault = client.query("</textarea><script>alert(3)</script>", "Accept", "text/html");
        assertEquals(400, fault.statusCode());
        assertFalse(fault.body().contains("<script>"), fault.body());
    }

    @Test
    void doesNotWaitForSlowClients() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            String query = "/sparql?query=" + Client.encode("SELECT ?l { ?t <" + EX + "long> ?l }");
            for (int i = 0; i < 40; i++) {
                Socket socket = connect();
                slow.add(socket);
                // Half of them never finish asking, the others never read.
                String end = i % 2 == 0 ? "\r\n\r\n" : "\r\n";
                write(socket, "GET " + query + "%23" + i + " HTTP/1.1\r\nHost: localhost" + end);
            }
            assertEquals("n\r\n2000\r\n", count());
            assertEquals(200, client.get("").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @AfterAll
    void answersAsQuicklyAsBefore() throws Exception {
        try {
            long[] times = new long[9];
            for (int i = 0; i < times.length; i++) {
                times[i] = reference();
            }
            Arrays.sort(times);
            // A machine that does other things too can be slow for some milliseconds at any time.
            long floor = Duration.ofMillis(200).toNanos();
            assertTrue(
                    times[times.length / 2] < Math.max(floor, 2 * usual),
                    "the reference query took " + times[times.length / 2] + " ns, and " + usual + " before");
        } finally {
            endpoint.close();
            // The limit of DESCRIBE belongs to the process.
            BoundedDescribe.install(4_000);
        }
    }

    /** The time that the reference query takes, in nanoseconds; another comment each time, so that no cache answers. */
    private long reference() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        assertEquals(200, client.query(REFERENCE + "#" + begun).statusCode());
        return System.nanoTime() - begun;
    }

    private HttpResponse<String> answer(String query) throws IOException, InterruptedException {
        try {
            return query.length() > 5_000
                    ? client.post("sparql", "application/sparql-query", query)
                    : client.query(query);
        } catch (HttpTimeoutException e) {
            throw new AssertionError("no answer; at work meanwhile: " + working(), e);
        }
    }

    /** What the threads do that answer requests and end queries: name, state, and the innermost steps. */
    private static String working() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().matches("query-clock|qtp.*"))
                .filter(entry -> entry.getValue().length > 12)
                .map(entry -> entry.getKey().getName() + " " + entry.getKey().getState() + " "
                        + Arrays.stream(entry.getValue())
                                .limit(6)
                                .map(step -> step.getFileName() + ":" + step.getLineNumber())
                                .toList())
                .collect(Collectors.joining("; "));
    }

    private String count() throws IOException, InterruptedException {
        return client.get("sparql?format=csv&query="
                        + Client.encode("SELECT (COUNT(*) AS ?n) { ?s a <" + EX + "Thing> } #" + System.nanoTime()))
                .body();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(endpoint.url()).getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** What comes back to bytes sent as they are, until the connection ends or nothing more comes. */
    private String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            StringBuilder answer = new StringBuilder();
            try {
                write(socket, request);
                byte[] bytes = new byte[8_192];
                for (int read = socket.getInputStream().read(bytes);
                        read > 0;
                        read = socket.getInputStream().read(bytes)) {
                    answer.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // A server that refuses closes the connection while the rest is still being sent; the answer may be
                // there.
                if (answer.isEmpty()) {
                    throw e;
                }
            }
            return answer.toString();
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }
}
