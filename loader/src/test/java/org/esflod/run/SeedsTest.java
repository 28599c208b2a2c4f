package org.esflod.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.esflod.RawPage;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The two whole pages, published, as the store tells of them. */
class SeedsTest {
    /** One for all tests, made by the first. Where the pages are absent, each test is skipped with that message. */
    private final Published seeds = Published.seeds();

    static List<RawPage> seeds() {
        return RawPage.seeds();
    }

    @Test
    void bothArePublished() {
        assertEquals(0, seeds.run().exit());
        assertEquals("", seeds.run().err());
        assertTrue(seeds.run().out().contains("read 2 = published 2 + refused 0; 2 projects; problems: 0 errors"));
        assertEquals("2", seeds.row("SELECT (COUNT(?p) AS ?n) { ?p a esf:Project }"));
    }

    @ParameterizedTest
    @CsvSource({
        "000, SE22, 33, 631700, 2008-04-21, 2008-10-22, pre-study",
        "001, SE12, 48, 330150, 2009-05-01, 2009-10-31, pre-study"
    })
    void theFactsAreThoseOfThePage(
            String file, String region, int municipalities, String granted, String start, String end, String phase) {
        String project = project(file);
        assertEquals(
                "http://data.europa.eu/nuts/code/" + region, seeds.row("SELECT ?r { " + project + " esf:region ?r }"));
        assertEquals(
                granted + ".0|" + granted + ".0|true",
                seeds.row("SELECT ?flat ?node ?decimal { " + project + " esf:grantedAmount ?flat ; "
                        + "esf:currency <http://publications.europa.eu/resource/authority/currency/SEK> ; "
                        + "esf:grant/esf:amount [ schema:value ?node ; schema:currency 'SEK' ] "
                        + "BIND(DATATYPE(?flat) = xsd:decimal && DATATYPE(?node) = xsd:decimal AS ?decimal) }"));
        assertEquals(
                start + "|" + end + "|true",
                seeds.row("SELECT ?start ?end ?date { " + project + " esf:startDate ?start ; esf:endDate ?end ; "
                        + "dcterms:temporal [ dcat:startDate ?start ; dcat:endDate ?end ] "
                        + "BIND(DATATYPE(?start) = xsd:date && DATATYPE(?end) = xsd:date AS ?date) }"));
        assertEquals(
                "https://esf-lod.example/id/scheme/phase/" + phase + "|Förprojektering",
                seeds.row("SELECT ?phase ?label { " + project + " esf:phase ?phase ; esf:phaseLabel ?label }"));
        assertEquals(
                municipalities,
                seeds.rows("SELECT ?m { " + project + " esf:municipality ?m }").size());
    }

    /** Against the table of official identifiers, read without the project's code. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyMunicipalityLeadsToTheOfficialIdentifiers(RawPage page) throws IOException {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : Files.readAllLines(TestFiles.home("mapping/reference/municipalities.csv"))) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            table.put(cells.get(1), cells);
        }
        List<String> expected = page.municipalities().stream()
                .map(name -> {
                    List<String> cells = table.getOrDefault(name, List.of());
                    assertTrue(!cells.isEmpty(), name + " is in the table");
                    return String.join(
                            "|",
                            name,
                            cells.get(0),
                            "http://data.europa.eu/nuts/code/" + cells.get(8),
                            "http://www.wikidata.org/entity/" + cells.get(10));
                })
                .sorted()
                .toList();
        assertEquals(
                expected,
                seeds.rows("SELECT ?name ?code ?county ?wikidata { " + project(page.name())
                        + " esf:municipality ?m . ?m a esf:Municipality ; skos:prefLabel ?name ; skos:notation ?code ; "
                        + "skos:broader ?county ; skos:exactMatch ?wikidata . ?county a esf:Region ; esf:nutsLevel 3 "
                        + "FILTER(LANG(?name) = 'sv' && STRSTARTS(STR(?wikidata), 'http://www.wikidata.org/')) }"));
        assertEquals(
                page.municipalities().stream().sorted().toList(),
                seeds.rows("SELECT ?label { " + project(page.name()) + " esf:municipalityLabel ?label }"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySectionIsThereInOrderWithItsWholeText(RawPage page) {
        List<String> expected = new ArrayList<>();
        for (RawPage.RawSection section : page.sections()) {
            expected.add(expected.size() + 1 + "|" + section.heading() + "|" + section.text());
        }
        assertTrue(expected.size() >= 5);
        assertEquals(
                expected,
                seeds.rows(
                        "SELECT ?order ?heading ?text { " + project(page.name())
                                + " esf:section [ esf:order ?order ; dcterms:title ?heading ; rdf:value ?text ] } ORDER BY ?order"));
    }

    /** In no file, packed or not, store included: not whole, not in part, not in other letters, not digit by digit. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingOfTheContactPersonIsInAnyFile(RawPage page) throws IOException {
        Set<String> secrets = secrets(page);
        assertTrue(secrets.size() >= 5, "there is something to look for");
        List<Path> files = Published.all(seeds.dir());
        assertTrue(files.size() > 40);
        Set<String> withThePeriod = new TreeSet<>();
        for (Path file : files) {
            String content = content(file);
            if (content.contains(page.value("Projektperiod"))) {
                withThePeriod.add(String.valueOf(file.getFileName()));
            }
            for (String secret : secrets) {
                // What was found is not shown: a test report is public too.
                assertTrue(
                        !content.contains(secret),
                        "personal data in " + seeds.dir().relativize(file));
            }
        }
        // What is published is found like this, in dumps and in the store, so what is not found is not there.
        assertEquals(
                Set.of(
                        "esf.nt.gz",
                        "esf.ttl.gz",
                        "esf.rdf.gz",
                        "esf.trig.gz",
                        "esf.ndjsonld.gz",
                        "linked.jsonl.gz",
                        "nodes-data.obj"),
                withThePeriod);
    }

    /** Separators between digits do not hide a telephone number. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theTelephoneNumberIsNotThereInAnotherForm(RawPage page) throws IOException {
        String national = page.digits("Telefonnummer").replaceFirst("^0", "");
        assertTrue(national.length() >= 8);
        for (Path file : seeds.files().values()) {
            String digits = content(file).replaceAll("(?<=[0-9])[-\\s()/.\u00a0]+(?=[0-9])", "");
            assertTrue(!digits.contains(national), "a telephone number in " + file.getFileName());
        }
    }

    private static Set<String> secrets(RawPage page) {
        String name = page.value("Kontaktperson");
        String email = page.value("E-post");
        Set<String> secrets = new TreeSet<>(List.of(
                name,
                email,
                email.substring(0, email.indexOf('@')),
                page.value("Telefonnummer"),
                page.digits("Telefonnummer")));
        secrets.addAll(Arrays.asList(name.split(" ", -1)));
        Set<String> bytes = new TreeSet<>();
        secrets.forEach(secret -> bytes.add(lower(secret.getBytes(UTF_8))));
        assertTrue(bytes.stream().allMatch(secret -> secret.length() > 3));
        return bytes;
    }

    /** The bytes of a file, unpacked where it is packed, a character each, in small letters. */
    private static String content(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return lower(in.readAllBytes());
        }
    }

    private static String lower(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The project that was read from the file whose name begins so, as a term of a query. */
    private String project(String file) {
        return "<"
                + seeds.row("SELECT ?p { ?p a esf:Project ; foaf:isPrimaryTopicOf/esf:sourceFile ?file "
                        + "FILTER STRSTARTS(?file, '" + file + "') }")
                + ">";
    }
}
