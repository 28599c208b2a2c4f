package org.esflod.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
    private static final String PREFIXES = """
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;
    private static final String STATEMENTS = """
            <http://ex/1> <http://purl.org/dc/terms/title> "V\\u00e4gar till arbete"@sv .
            <http://ex/1> <http://www.w3.org/2000/01/rdf-schema#label> "V\\u00e4gar till arbete"@sv .
            <http://ex/1> <http://purl.org/dc/terms/title> "Paths to work"@en .
            <http://ex/1> <http://purl.org/dc/terms/identifier> "hemlig" .
            <http://ex/2> <http://purl.org/dc/terms/abstract> "L\\u00e4nge p\\u00e5 v\\u00e4gen."@sv .
            <http://ex/3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "Utan spr\\u00e5k: arbetet." .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static TextSearch index;

    @SuppressWarnings("NullAway.Init")
    static DatasetGraph store;

    @BeforeAll
    static void build() throws IOException {
        index = index(folder, STATEMENTS);
        store = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(STATEMENTS, Lang.NTRIPLES).parse(store);
        TextQueries.on(store, index);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static TextSearch index(Path version, String statements) throws IOException {
        Path dump = version.resolve("esf.nt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dump))) {
            out.write(statements.getBytes(StandardCharsets.UTF_8));
        }
        TextIndexBuild.build(version, dump);
        return Objects.requireNonNull(TextSearch.open(version));
    }

    private static List<String> rows(DatasetGraph dataset, String where) {
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(PREFIXES + "SELECT ?s " + where)
                .build()) {
            List<String> rows = new ArrayList<>();
            RowSet found = execution.select();
            found.forEachRemaining(row -> rows.add(row.get("s").getURI().replaceFirst(".*/", "")));
            return rows.stream().sorted().toList();
        }
    }

    private static List<TextHit> hits(TextSearch in, String words, int limit) {
        return in.query((Node) null, null, words, null, null, limit, null);
    }

    private static List<String> found(String arguments) {
        return rows(store, "WHERE { ?s text:query " + arguments + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'vägen'; 1 2",
                "\"VÄGARNA\"; 1 2",
                "('vägar'); 1 2",
                "(dcterms:abstract 'vägar'); 2",
                "(dcterms:title dcterms:abstract 'vägar'); 1 2",
                "(rdfs:label 'vägar'); 1",
                "'arbetet'; 1 3",
                "'work'; 1",
                "('arbete' 'lang:sv'); 1",
                "('work' 'lang:sv'); ``",
                "'vägar OR work'; 1 1 2",
                "'länge NOT vägen'; ``",
                "'länge AND vägen'; 2",
                "'vagar'; ``",
                "'hemlig'; ``",
                "('vägen' 0); ``",
            })
    void findsInflectedWords(String arguments, String expected) {
        assertEquals(expected, String.join(" ", found(arguments)));
    }

    @Test
    void givesTheScoreAndTheProperty() {
        try (QueryExec execution = QueryExec.dataset(store)
                .query(PREFIXES + "SELECT * WHERE { (?s ?score ?none ?graph ?property) text:query 'länge' }")
                .build()) {
            RowSet rows = execution.select();
            var row = rows.next();
            assertEquals(
                    "http://purl.org/dc/terms/abstract", row.get("property").getURI());
            assertTrue(Float.parseFloat(row.get("score").getLiteralLexicalForm()) > 0);
            assertNull(row.get("none"));
        }
    }

    @Test
    void cutsOnlyWhereTheQuerySaysSo() {
        assertEquals(1, found("('vägen' 1)").size());
    }

    @Test
    void looksAtASubjectThatIsKnown() {
        assertEquals(
                List.of("2"), rows(store, "WHERE { VALUES ?s { <http://ex/2> <http://ex/3> } ?s text:query 'vägen' }"));
        assertEquals(
                List.of("1"),
                rows(store, "WHERE { ?s dcterms:identifier ?i . ?s text:query (dcterms:title 'vägen') }"));
    }

    @Test
    void isThereForAChosenGraphToo() {
        assertEquals(List.of("1", "2"), rows(store, "FROM <urn:x-arq:DefaultGraph> WHERE { ?s text:query 'vägen' }"));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        String unknown =
                String.valueOf(assertThrows(TextQueryRefused.class, () -> found("(dcterms:identifier 'hemlig')"))
                        .getMessage());
        assertTrue(unknown.contains("http://purl.org/dc/terms/title"), unknown);
        assertThrows(TextQueryRefused.class, () -> found("('vägen' 'highlight:s:<b>')"));
        DatasetGraph without = DatasetGraphFactory.createTxnMem();
        assertThrows(QueryBuildException.class, () -> rows(without, "WHERE { ?s text:query 'vägen' }"));
    }

    @Test
    void neverCutsInSilence(@TempDir Path other) throws IOException {
        String many = IntStream.rangeClosed(0, TextSearch.MOST_HITS)
                .mapToObj(i -> "<http://ex/" + i + "> <http://purl.org/dc/terms/title> \"lika\"@sv .\n")
                .collect(Collectors.joining());
        try (TextSearch large = index(other, many)) {
            String refusal = String.valueOf(assertThrows(TextQueryRefused.class, () -> hits(large, "lika", -1))
                    .getMessage());
            assertTrue(refusal.contains("100000"), refusal);
            assertThrows(TextQueryRefused.class, () -> hits(large, "lika", Integer.MAX_VALUE));
            assertEquals(1_000, hits(large, "lika", 1_000).size());
        }
    }

    @ParameterizedTest
    @MethodSource("org.esflod.index.SearchIndexTest#hostile")
    void answersWhateverIsAsked(String words) {
        assertTrue(hits(index, words, -1).size() <= 5, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "here"})
    void isAbsentWhereTheVersionHasNone(String version) {
        assertNull(TextSearch.open(folder.resolve(version)));
    }
}
