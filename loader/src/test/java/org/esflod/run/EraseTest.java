package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is gone from every version, and stays away. Persons are invented. */
class EraseTest {
    private Path in;
    private Path dir;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        in = folder.resolve("in");
        dir = folder.resolve("published");
        Page.good().to(in.resolve("a.txt"));
        Page.good()
                .titled("Zebrarandiga vägar")
                .with("Sala kommun, Arbetsmarknadsenheten", "Zebrahuset i Sala")
                .with("RegionÖstra Mellansverige", "RegionZebraland")
                .to(in.resolve("zebra.txt"));
    }

    private Published publish(String mode) {
        Published published = Published.to(dir, in, "--contacts", mode, "--as-of", "2012-01-01");
        assertEquals(
                0,
                published.run().exit(),
                published.run().out() + published.run().err());
        return published;
    }

    private String zebraKey() throws IOException {
        return Files.readAllLines(dir.resolve("current/tables/projects.csv")).stream()
                .filter(line -> line.contains("Zebrarandiga"))
                .map(line -> line.split(",", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProjectIsGoneFromEveryVersionAndDoesNotComeBack() throws Exception {
        publish("named");
        String key = zebraKey();
        Page.good().titled("Ett tredje projekt").to(in.resolve("c.txt"));
        publish("named");
        Path first = versions().get(0);
        assertEquals(2, versions().size());
        String person = Files.readString(dir.resolve("contacts/contacts.nq"))
                .replaceAll("(?s).*?id/person/([a-z2-7]{26}).*", "$1");
        EndpointConfig config = EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0);
        try (Endpoint endpoint = Endpoint.start(config)) {
            assertEquals(303, status(endpoint, "id/project/" + key));
            Run erase = Run.of("erase", dir, "--project", key);
            assertEquals(0, erase.exit(), erase.out() + erase.err());
            endpoint.follow();
            assertEquals(410, status(endpoint, "id/project/" + key));
            assertEquals(410, status(endpoint, "id/project/" + key + "/grant"));
            assertEquals(404, status(endpoint, "id/project/other"));
            assertEquals(404, status(endpoint, "id/person/" + person), "known in other projects");
        }
        assertFalse(Files.exists(first));
        assertEquals(2, versions().size());
        nothingIsLeftOf(key);
        Published now = Published.at(dir);
        assertEquals("2", now.row("SELECT (COUNT(?p) AS ?n) { ?p a esf:Project }"));
        assertEquals(List.of(), now.rows("SELECT ?o { ?o skos:prefLabel ?l FILTER(CONTAINS(?l, 'Zebra')) }"));
        String manifest = Files.readString(dir.resolve("current/meta/manifest.json"));
        assertTrue(manifest.contains("\"recordsRead\" : 3"), manifest);
        assertTrue(manifest.contains("\"recordsPublished\" : 2"), manifest);
        assertTrue(manifest.contains("\"recordsSuppressed\" : 1"), manifest);
        Run check = Run.of("check", dir, "--as-of", "2012-01-01");
        assertTrue(check.out().contains("0 violations, 0 warnings"), check.out());

        Published again = publish("named");
        assertTrue(
                again.run().out().contains("read 3 = published 2 + refused 0 + suppressed 1; 2 projects"),
                again.run().out());
        assertEquals(now.current(), again.current(), "the same as what erasing left");
        nothingIsLeftOf(key);
        assertFalse(Files.exists(dir.resolve("private/erasing")));
        assertTrue(Run.of("erase", dir, "--project", key).out().contains("versions written anew: 0"));
    }

    @Test
    void aPersonIsForgottenAndDoesNotComeBack() throws Exception {
        publish("named");
        String person = Files.readString(dir.resolve("contacts/contacts.nq"))
                .replaceAll("(?s).*?id/person/([a-z2-7]{26}).*", "$1");
        Path before = Published.at(dir).current();
        Run erase = Run.of("erase", dir, "--email", "Eva.Pahittad (at) EXAMPLE.org");
        assertEquals(0, erase.exit(), erase.out() + erase.err());
        assertFalse((erase.out() + erase.err()).toLowerCase(Locale.ROOT).contains("pahittad"));
        assertEquals(before, Published.at(dir).current(), "no version ever held the person");
        assertEquals("", Files.readString(dir.resolve("contacts/contacts.nq")));
        assertEquals("", Files.readString(dir.resolve("private/persons.tsv")));
        assertEquals(
                "iri\nhttps://esf-lod.example/id/person/" + person + "\n", Files.readString(dir.resolve("gone.tsv")));
        Published again = publish("named");
        assertEquals("", Files.readString(dir.resolve("contacts/contacts.nq")));
        assertTrue(again.run().out().contains("CONTACT_WITHHELD 2"), again.run().out());
        for (Path file : Published.all(dir)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.toLowerCase(Locale.ROOT).contains("pahittad"), file.toString());
        }
        EndpointConfig config = EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0);
        try (Endpoint endpoint = Endpoint.start(config)) {
            assertEquals(410, status(endpoint, "id/person/" + person));
        }
    }

    /** Somebody's name that no mask knew when the version was published: no contact of that project. */
    @Test
    void aNameThatATextStillHoldsIsTakenOut() throws Exception {
        Page.good()
                .titled("Ett tredje projekt")
                .with("Eva Påhittad", "Bo Okänd")
                .with("eva.pahittad@example.org", "bo@example.org")
                .with("veckan.", "veckan, tillsammans med Eva Påhittad.")
                .to(in.resolve("c.txt"));
        Published before = publish("named");
        String told = "SELECT ?t { ?s rdf:value ?t FILTER(CONTAINS(?t, 'tillsammans')) }";
        assertTrue(before.row(told).contains("Eva"));
        assertEquals(
                0, Run.of("erase", dir, "--email", "eva.pahittad@example.org").exit());
        assertEquals(
                "Fler ska få en fast punkt i veckan, tillsammans med […].",
                Published.at(dir).row(told));
        for (Path file : Published.all(dir)) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Eva P"), file.toString());
        }
    }

    @Test
    void whatAKilledRunBeganIsFinishedByTheNext() throws Exception {
        publish("role");
        String key = zebraKey();
        Files.writeString(dir.resolve("private/erasing"), "project\t" + key + "\n");
        Path elsewhere = in.resolveSibling("elsewhere");
        Page.good().to(elsewhere.resolve("a.txt"));
        assertEquals(0, Run.of("publish", elsewhere, "--to", dir).exit());
        nothingIsLeftOf(key);
        assertFalse(Files.exists(dir.resolve("private/erasing")));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        publish("role");
        Run run = Run.of("erase", dir, "--email", "nobody");
        assertEquals(2, run.exit());
        assertFalse(run.err().contains("nobody"), run.err());
        assertEquals(2, Run.of("erase", dir).exit());
    }

    private List<Path> versions() throws IOException {
        try (Stream<Path> all = Files.list(dir.resolve("versions"))) {
            return all.sorted(Comparator.comparing(EraseTest::written)).toList();
        }
    }

    private static FileTime written(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nothingIsLeftOf(String key) throws IOException {
        for (Path file : Published.all(dir)) {
            String content = Canaries.content(file);
            assertFalse(content.contains("Zebra"), file.toString());
            if (!file.endsWith("gone.tsv")) {
                assertFalse(content.contains(key), file.toString());
            }
        }
    }

    private static int status(Endpoint endpoint, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint.url() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
