package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.esflod.TestFiles;
import org.esflod.contact.ContactMode;
import org.esflod.contact.Retention;
import org.esflod.endpoint.LocalQuery;
import org.esflod.endpoint.LocalStore;
import org.esflod.harvest.Publisher;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.esflod.sparql.SampleQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample query is plain SPARQL 1.1 for two parsers and gives the expected rows over {@code examples/}.
 *
 * <p>{@code -Dqueries.write=true} writes the expected files and {@code queries/README.md} anew; read the difference.
 */
class SampleQueriesTest {
    private static final Path QUERIES = TestFiles.home("queries");
    private static final Path EXPECTED = TestFiles.home("loader/src/test/resources/queries");
    private static final boolean WRITE = Boolean.getBoolean("queries.write");
    private static final List<SampleQuery> SAMPLES = SampleQueries.read(QUERIES, BaseIri.placeholder());

    @SuppressWarnings("NullAway.Init") // set before any test runs
    private static LocalStore store;

    @BeforeAll
    static void publishTheExamples(@TempDir Path folder) {
        RunConfig config = new RunConfig(
                new Home(TestFiles.home(".").toAbsolutePath().normalize()),
                BaseIri.placeholder(),
                0,
                "127.0.0.1",
                0,
                0,
                List.of(),
                List.of(),
                null,
                ContactMode.ROLE,
                Retention.DEFAULT,
                Publisher.NOT_STATED);
        new Pipeline(config, new Progress(new PrintWriter(new StringWriter()), false))
                .publish(List.of(TestFiles.home("examples")), folder);
        store = LocalStore.current(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> isPlainSparql() {
        return SAMPLES.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    QueryFactory.create(sample.sparql(), Syntax.syntaxSPARQL_11);
                    new SPARQLParser().parseQuery(sample.sparql(), null);
                }));
    }

    @TestFactory
    Stream<DynamicTest> givesTheExpectedRows() {
        return SAMPLES.stream()
                .filter(sample -> !federated(sample))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    if (QueryFactory.create(sample.sparql()).isConstructType()) {
                        compareGraph(sample);
                    } else {
                        compareRows(sample);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> federatedQueriesAreRefusedHere() {
        List<SampleQuery> federated =
                SAMPLES.stream().filter(SampleQueriesTest::federated).toList();
        assertFalse(federated.isEmpty());
        return federated.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    LoaderException refusal =
                            assertThrows(LoaderException.class, () -> answer(sample, LocalQuery.Format.CSV));
                    assertTrue(String.valueOf(refusal.getMessage()).contains("SERVICE"));
                }));
    }

    @Test
    void thereAreEnoughOfThemAndNoneIsLeftOver() throws IOException {
        assertTrue(SAMPLES.size() >= 15, "there are " + SAMPLES.size());
        Set<String> run = SAMPLES.stream()
                .filter(sample -> !federated(sample))
                .map(SampleQuery::name)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(EXPECTED)) {
            Set<String> expected = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replaceFirst("\\.[a-z]+$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(run, expected);
        }
    }

    @Test
    void theReadmeIsMadeFromThem() throws IOException {
        Path readme = QUERIES.resolve("README.md");
        if (WRITE) {
            Files.writeString(readme, readme());
        }
        assertEquals(Files.readString(readme), readme());
    }

    private static boolean federated(SampleQuery sample) {
        return sample.sparql().contains("SERVICE <");
    }

    private static void compareRows(SampleQuery sample) throws IOException {
        Path file = EXPECTED.resolve(sample.name() + ".csv");
        String rows = answer(sample, LocalQuery.Format.CSV).replace("\r\n", "\n");
        if (WRITE) {
            Files.writeString(file, rows);
        }
        assertEquals(Files.readString(file), rows);
        assertTrue(rows.lines().count() > 1, "a sample query that has nothing to say over the examples");
    }

    private static void compareGraph(SampleQuery sample) throws IOException {
        Path file = EXPECTED.resolve(sample.name() + ".nt");
        Model actual = graph(answer(sample, LocalQuery.Format.TURTLE));
        if (WRITE) {
            StringWriter lines = new StringWriter();
            actual.write(lines, "N-TRIPLES");
            Files.writeString(file, lines.toString().lines().sorted().collect(Collectors.joining("\n", "", "\n")));
        }
        Model expected = graph(Files.readString(file));
        assertFalse(actual.isEmpty());
        List<String> differing = new ArrayList<>();
        expected.difference(actual).listStatements().forEach(s -> differing.add("missing " + s));
        actual.difference(expected).listStatements().forEach(s -> differing.add("unexpected " + s));
        assertTrue(
                actual.isIsomorphicWith(expected), differing.stream().sorted().collect(Collectors.joining("\n")));
    }

    private static Model graph(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(model);
        return model;
    }

    private static String answer(SampleQuery sample, LocalQuery.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalQuery.run(store.dataset(), sample.sparql(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String readme() {
        StringBuilder text = new StringBuilder("""
                # Sample queries

                One Turtle file each, in the form of the SIB's sparql-examples (`sh:SPARQLExecutable`). This page is made from them
                (CONTRIBUTING.md, Adding a sample query). Run one with `./esf-lod query NAME published`, or open it in the service at
                `queries`, where each also has an address for programs: `query/NAME.csv`. `https://esf-lod.example/` stands for the
                configured base IRI.

                What people may choose is a `sh:parameter` of the query, in the terms of SHACL: `sh:name`, `sh:datatype`, `rdfs:comment` in
                sv and en and, where the type does not say enough, `sh:pattern`. The query itself holds an example, as
                `VALUES ?name { value }`, so that it runs anywhere as it stands. In `query/NAME.csv?name=...` the value takes the place of
                the example as a term of that type, in the parsed query; no text is put together.

                | name | question |
                |---|---|
                """);
        SAMPLES.forEach(sample -> text.append("| [")
                .append(sample.name())
                .append("](")
                .append(sample.name())
                .append(".ttl) | ")
                .append(sample.titleEn())
                .append("<br>")
                .append(sample.titleSv())
                .append(" |\n"));
        return text.toString();
    }
}
