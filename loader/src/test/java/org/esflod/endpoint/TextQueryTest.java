package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.esflod.index.TextIndexBuild;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code text:query} over the service: whole answers or errors, and none of them breaks the next. */
class TextQueryTest {
    private static final String TITLE = "<http://purl.org/dc/terms/title>";
    private static final String ASK = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    static Client client;

    @BeforeAll
    static void start() throws IOException {
        StringBuilder statements = new StringBuilder("<http://ex/x> " + TITLE + " \"Vägen fram\"@sv .\n");
        for (int i = 0; i < 2_000; i++) {
            statements.append("<http://ex/" + i + "> " + TITLE + " \"Lika vägar\"@sv .\n");
        }
        Published published = new Published(folder).with("v1", statements.toString());
        Path dump = folder.resolve("esf.nt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump))) {
            out.write(statements.toString().getBytes(StandardCharsets.UTF_8));
        }
        TextIndexBuild.build(published.version("v1"), dump);
        published.with("v2", statements.toString()).current("v1");
        endpoint = Endpoint.start(published.config());
        client = new Client(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    private static String csv(String where) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.query(ASK + where, "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().replace("\r\n", " ").strip();
    }

    @Test
    void findsInflectedWords() throws Exception {
        assertEquals("s http://ex/x", csv("{ ?s text:query 'vägarna AND fram' }"));
        assertEquals("s http://ex/x", csv("FROM <urn:x-arq:DefaultGraph> { ?s text:query 'fram' }"));
    }

    @Test
    void saysWhatCannotBeAsked() throws Exception {
        HttpResponse<String> unknown =
                client.query(ASK + "{ ?s text:query (<http://ex/p> 'fram') }", "Accept", "text/csv");
        assertEquals(422, unknown.statusCode(), unknown.body());
        assertTrue(unknown.body().contains("text:query cannot search http://ex/p"), unknown.body());
    }

    @Test
    void answersAfterQueriesThatWereBrokenOff() throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> slow = client.get("sparql?timeout=1&query="
                    + Client.encode(ASK.replace("SELECT ?s", "SELECT (COUNT(*) AS ?n)")
                            + "{ ?s text:query 'vägar' . ?t text:query 'vägar' . ?u text:query 'vägar' }"));
            assertTrue(slow.statusCode() >= 400, slow.statusCode() + slow.body());
        }
        assertEquals("s http://ex/x", csv("{ ?s text:query 'fram' }"));
    }

    @Test
    void doesNotPretendWhereAVersionHasNoIndex() throws Exception {
        new Published(folder).current("v2");
        endpoint.follow();
        HttpResponse<String> answer = client.query(ASK + "{ ?s text:query 'fram' }", "Accept", "text/csv");
        new Published(folder).current("v1");
        endpoint.follow();
        assertTrue(answer.statusCode() >= 400, answer.body());
        assertTrue(answer.body().contains("no text index"), answer.body());
    }
}
