package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.system.Txn;
import org.esflod.TestFiles;
import org.esflod.contact.Retention;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.endpoint.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of contact persons in each mode, and where. Persons are invented. */
class ContactsTest {
    private static final String GRAPH = "https://esf-lod.example/graph/contacts";
    private static final String PERSONS = "SELECT ?project ?person { GRAPH <" + GRAPH
            + "> { ?project esf:contactPerson ?person . ?person a <http://xmlns.com/foaf/0.1/Person> } }";

    private Path in;
    private Path dir;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        in = folder.resolve("in");
        dir = folder.resolve("published");
        Page good = Page.good().with("Sala kommun, Arbetsmarknadsenheten", "Sala kommun");
        good.with("eva.pahittad@example.org", "eva.pahittad@sala.se").to(in.resolve("a.txt"));
        good.titled("Ett andra projekt")
                .with("eva.pahittad@example.org", "Eva.Pahittad@SALA.se")
                .to(in.resolve("b.txt"));
        good.titled("Utan adress").with("eva.pahittad@example.org", "").to(in.resolve("c.txt"));
        good.titled("Också utan adress").with("eva.pahittad@example.org", "").to(in.resolve("d.txt"));
        good.titled("Hos ett kontor")
                .with("Eva Påhittad", "Arbetsmarknadsenheten")
                .with("eva.pahittad@example.org", "info@sala.se")
                .to(in.resolve("e.txt"));
    }

    private Published publish(String mode, String day) {
        Published published = Published.to(dir, in, "--contacts", mode, "--as-of", day);
        assertEquals(
                0,
                published.run().exit(),
                published.run().out() + published.run().err());
        return published;
    }

    /** What the store and the graph of contacts hold on a day. */
    private List<String> rows(String query, String day) {
        try (LocalStore store = LocalStore.current(dir, new Retention(2, LocalDate.parse(day)))) {
            return Txn.calculateRead(store.dataset(), () -> Published.rows(store.dataset(), query));
        }
    }

    private String contacts() throws IOException {
        return Files.readString(dir.resolve("contacts/contacts.nq"));
    }

    @Test
    void inRoleModeThereIsNobodyAndNothingPrivate() {
        Published published = publish("role", "2012-01-01");
        assertEquals(List.of(), published.rows("SELECT ?g { GRAPH ?g { ?p a <http://xmlns.com/foaf/0.1/Person> } }"));
        assertFalse(Files.exists(dir.resolve("contacts")));
        assertFalse(Files.exists(dir.resolve("private/key")));
        assertEquals(
                List.of("info@sala.se"), published.rows("SELECT DISTINCT ?m { ?c a m8g:ContactPoint ; m8g:email ?m }"));
    }

    @Test
    void aPseudonymIsTheSameForTheSameAddressAndForNothingElse() throws IOException {
        Published role = publish("role", "2012-01-01");
        publish("pseudonymous", "2012-01-01");
        assertEquals(role.current(), Published.at(dir).current(), "persons are in no version");
        List<String> persons = contacts()
                .lines()
                .filter(line -> line.contains("contactPerson"))
                .map(line -> line.replaceAll(".*(id/person/[a-z2-7]{26})>.*", "$1"))
                .toList();
        assertEquals(4, persons.size(), "the office is no person");
        assertEquals(3, persons.stream().distinct().count(), "two projects have one address");
        String said = contacts();
        for (String secret : List.of("hittad", "Eva", "070", "174", "sala.se")) {
            assertFalse(said.contains(secret), secret);
        }
        assertEquals(
                1,
                said.lines()
                        .filter(line -> line.contains("memberOf"))
                        .distinct()
                        .count());
        assertTrue(said.contains("NoTermFound"));
        String before = said;
        publish("pseudonymous", "2012-01-01");
        assertEquals(before, contacts(), "the ids are remembered");
        for (String file : List.of("key", "persons.tsv")) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(dir.resolve("private").resolve(file)));
        }
        assertFalse(Files.readString(dir.resolve("private/persons.tsv")).contains("hittad"));
    }

    @Test
    void namesAreShownOnlyInTheGraphOfContactsAndForATime() throws Exception {
        publish("pseudonymous", "2012-01-01");
        String pseudonym = contacts().replaceAll("(?s).*?(id/person/[a-z2-7]{26}).*", "$1");
        publish("named", "2012-01-01");
        assertTrue(contacts().contains(pseudonym), "the same id in both modes");
        String who = "SELECT DISTINCT ?n ?m ?t { GRAPH <" + GRAPH
                + "> { ?p <http://xmlns.com/foaf/0.1/name> ?n ; schema:telephone ?t OPTIONAL { ?p schema:email ?m } } }";
        assertEquals(
                List.of(
                        "Eva Påhittad|Eva.Pahittad@SALA.se|070-174 06 05",
                        "Eva Påhittad|eva.pahittad@sala.se|070-174 06 05",
                        "Eva Påhittad||070-174 06 05"),
                rows(who, "2012-01-01"));
        Run check = Run.of("check", dir, "--as-of", "2012-01-01");
        assertTrue(check.out().contains("0 violations, 0 warnings"), check.out());

        // The projects end 2011-02-28: served until two years later, and then no more.
        EndpointConfig config = EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0);
        String query = "PREFIX esf: <https://w3id.org/esf-lod/ns#> " + PERSONS;
        try (Endpoint endpoint = Endpoint.start(config.retaining(new Retention(2, LocalDate.parse("2013-02-28"))))) {
            HttpResponse<String> answer = ask(endpoint, query);
            assertEquals(5, answer.body().lines().count(), answer.body());
            assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElse(""));
            assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
            String from = "SELECT ?n FROM <" + GRAPH + "> { ?p <http://xmlns.com/foaf/0.1/name> ?n }";
            assertTrue(ask(endpoint, from).body().contains("hittad"));
            String both = "PREFIX esf: <https://w3id.org/esf-lod/ns#> SELECT ?t ?n { ?p esf:startDate ?t GRAPH <"
                    + GRAPH + "> { ?p esf:contactPerson ?e . ?e <http://xmlns.com/foaf/0.1/name> ?n } }";
            assertEquals(5, ask(endpoint, both).body().lines().count());
            String links = "SELECT (COUNT(*) AS ?n) { GRAPH <https://esf-lod.example/graph/links> { ?s ?p ?o } }";
            assertNotEquals("0", ask(endpoint, links).body().lines().toList().get(1));
            String plain = "SELECT ?n { ?p <http://xmlns.com/foaf/0.1/name> ?n }";
            assertEquals(1, ask(endpoint, plain).body().lines().count(), "not in the default graph");

            publish("role", "2012-01-01");
            endpoint.follow();
            assertEquals(1, ask(endpoint, query).body().lines().count(), "dropped whole");
        }
        publish("named", "2012-01-01");
        try (Endpoint endpoint = Endpoint.start(config.retaining(new Retention(2, LocalDate.parse("2013-03-01"))))) {
            assertEquals(1, ask(endpoint, query).body().lines().count());
        }
        publish("named", "2013-03-01");
        assertEquals(List.of(), rows(PERSONS, "2012-01-01"));
        assertFalse(contacts().contains("hittad"));
        assertEquals("", Files.readString(dir.resolve("private/persons.tsv")));
    }

    private static HttpResponse<String> ask(Endpoint endpoint, String query) throws Exception {
        URI address = URI.create(
                endpoint.url() + "sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }
}
