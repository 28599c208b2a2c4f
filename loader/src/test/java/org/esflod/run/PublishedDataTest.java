package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.esflod.TestFiles;
import org.esflod.check.DatasetCheck;
import org.esflod.check.Finding;
import org.esflod.check.RecordCheck;
import org.esflod.check.ShapesCheck;
import org.esflod.check.VocabularyCheck;
import org.esflod.check.WholeCheck;
import org.esflod.dataset.DumpFormat;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.esflod.project.RecordSchema;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.rml.RecordRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is published of seeds, pages and examples: it conforms, and every form of it says the same. */
class PublishedDataTest {
    private static final Path ONTOLOGY = TestFiles.home("ontology/esf.ttl");

    /** Each input with each dump. */
    static Stream<Object[]> dumps() {
        return Stream.of("seeds", "pages", "examples")
                .flatMap(input -> Arrays.stream(DumpFormat.values()).map(format -> new Object[] {input, format}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "pages", "examples"})
    void conformsToTheShapesAndUsesDeclaredTermsOnly(String input) {
        Published published = Published.of(input);
        List<Finding> findings = new WholeCheck(TestFiles.home("ontology/shapes.ttl"), ONTOLOGY, BaseIri.placeholder())
                .check(published.store());
        assertEquals(List.of(), findings);
        assertEquals(List.of(), new DatasetCheck(BaseIri.placeholder()).check(published.store()));
        Run check = Run.of("check", published.dir());
        assertEquals(0, check.exit());
        assertTrue(check.out().contains("0 violations, 0 warnings"));
    }

    /** Over the published data alone: the vocabulary, which stands in the store too, would use each of its own terms. */
    @Test
    void everyTermOfTheVocabularyIsUsed() throws RecordRefused {
        Published examples = Published.examples();
        VocabularyCheck vocabulary = new VocabularyCheck(ONTOLOGY);
        assertEquals(List.of(), vocabulary.check(examples.data().getGraph()));
        examples.store()
                .asDatasetGraph()
                .listGraphNodes()
                .forEachRemaining(graph -> assertEquals(
                        List.of(),
                        vocabulary.check(examples.store().asDatasetGraph().getGraph(graph))));
        // Persons are shown only where somebody asks for it.
        ObjectNode person = RecordJson.MAPPER.createObjectNode();
        person.putObject("person").put("id", "a".repeat(26)).put("project", "2015-00648");
        new RecordCheck(new ShapesCheck(TestFiles.home("ontology/shapes.ttl"), BaseIri.placeholder()), vocabulary)
                .check(new RecordMapper(
                                TestFiles.home("mapping/project.rml.ttl"),
                                TestFiles.home("ontology/schemes"),
                                BaseIri.placeholder())
                        .map(person));
        assertEquals(Set.of(), vocabulary.unused());
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void jenaReadsInEachDumpWhatTheStoreHolds(String input, DumpFormat format) throws IOException {
        Published published = Published.of(input);
        Dataset dump = DatasetFactory.createGeneral();
        for (String document : documents(published, format)) {
            RDFParser.fromString(document, jena(format)).parse(dump);
        }
        Dataset expected = stored(published, format);
        assertTrue(
                IsoMatcher.isomorphic(expected.asDatasetGraph(), dump.asDatasetGraph()),
                () -> "the dump differs: " + difference(lines(expected), lines(dump)));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void rioReadsInEachDumpWhatTheStoreHolds(String input, DumpFormat format) throws IOException {
        Published published = Published.of(input);
        Model expected = Rio.parse(new StringReader(nquads(stored(published, format))), "", RDFFormat.NQUADS);
        Model dump = new LinkedHashModel();
        for (String document : documents(published, format)) {
            Model part = Rio.parse(new StringReader(document), "", rio(format));
            dump.addAll(part);
        }
        assertTrue(
                Models.isomorphic(expected, dump),
                () -> "the dump differs: " + difference(lines(expected), lines(dump)));
    }

    @ParameterizedTest
    @CsvSource({"seeds", "pages", "examples"})
    void theDescriptionCountsWhatIsThere(String input) {
        Published published = Published.of(input);
        Dataset data = DatasetFactory.create(published.data());
        Dataset described = DatasetFactory.create(RDFDataMgr.loadModel(
                published.current().resolve("meta/void.ttl").toString()));
        String dataset = "<https://esf-lod.example/dataset/esf> ";
        compare(data, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", described, dataset + "void:triples ?n");
        compare(
                data,
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
                described,
                dataset + "void:distinctSubjects ?n");
        compare(data, "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }", described, dataset + "void:properties ?n");
        compare(data, "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }", described, dataset + "void:classes ?n");
        compare(
                data,
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER STRSTARTS(STR(?s), 'https://esf-lod.example/id/') }",
                described,
                dataset + "void:entities ?n");
        compare(
                data,
                "SELECT (COUNT(DISTINCT ?s) AS ?n) ?c { ?s a ?c } GROUP BY ?c",
                described,
                dataset + "void:classPartition [ void:class ?c ; void:entities ?n ]",
                "?n ?c");
        compare(
                data,
                "SELECT (COUNT(*) AS ?n) ?p { ?s ?p ?o } GROUP BY ?p",
                described,
                dataset + "void:propertyPartition [ void:property ?p ; void:triples ?n ]",
                "?n ?p");
        compare(
                data,
                "SELECT (COUNT(*) AS ?n) ?c ?p { ?s a ?c ; ?p ?o } GROUP BY ?c ?p",
                described,
                dataset + "void:classPartition [ void:class ?c ; void:propertyPartition "
                        + "[ void:property ?p ; void:triples ?n ] ]",
                "?n ?c ?p");
        assertEquals(
                published.rows("SELECT (COUNT(*) AS ?n) { GRAPH <https://esf-lod.example/graph/links> { ?s ?p ?o } }"),
                Published.rows(described, "SELECT ?n { <https://esf-lod.example/dataset/esf/links> void:triples ?n }"));
        assertEquals(
                published.rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"),
                List.of("https://esf-lod.example/graph/links"));
    }

    /** What {@code read} and {@code link} pass on is what the schema says, line by line, for those who run them alone. */
    @ParameterizedTest
    @ValueSource(strings = {"../shared/data/seeds", "../shared/data/pages", "examples"})
    void whatStagesPassOnFollowsTheSchema(String input, @TempDir Path work) throws IOException {
        Path pages = input.startsWith("../shared/") ? TestFiles.shared(input.substring(10)) : TestFiles.home(input);
        Path records = work.resolve("records.jsonl");
        Path linked = work.resolve("linked.jsonl");
        Path links = work.resolve("links.sssom.tsv");
        assertEquals(0, Run.of("read", pages, "--to", records).exit());
        assertEquals(
                0, Run.of("link", records, "--to", linked, "--sssom", links).exit());
        Set<String> kinds = new TreeSet<>();
        for (Path file : List.of(records, linked)) {
            for (String line : Files.readAllLines(file)) {
                RecordSchema.check(line);
                kinds.add(line.substring(2, line.indexOf('"', 2)));
            }
        }
        assertEquals(Set.of("link", "municipality", "organisation", "project", "region"), kinds);
        // The stages alone say what the whole says.
        assertEquals(
                -1,
                Files.mismatch(
                        links,
                        Published.of(input.replaceFirst(".*/", "")).current().resolve("links/links.sssom.tsv")));
    }

    private static void compare(Dataset data, String counted, Dataset description, String described) {
        compare(data, counted, description, described, "?n");
    }

    private static void compare(Dataset data, String counted, Dataset description, String described, String variables) {
        List<String> rows = Published.rows(data, counted);
        assertTrue(!rows.isEmpty());
        assertEquals(rows, Published.rows(description, "SELECT " + variables + " { " + described + " }"), described);
    }

    /** What a dump of that form has to hold. */
    private static Dataset stored(Published published, DumpFormat format) {
        Dataset stored = DatasetFactory.createGeneral();
        if (format.namedGraphs()) {
            published.store().asDatasetGraph().find().forEachRemaining(quad -> {
                if (!quad.isDefaultGraph()) {
                    stored.asDatasetGraph().add(quad);
                }
            });
        }
        stored.getDefaultModel().add(published.data());
        return stored;
    }

    /** The documents in a dump: one, or one a line. */
    private static List<String> documents(Published published, DumpFormat format) throws IOException {
        Path file = published.current().resolve("dumps").resolve(format.fileName());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return format == DumpFormat.ND_JSON_LD ? lines : List.of(String.join("\n", lines));
        }
    }

    private static String nquads(Dataset dataset) {
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, dataset, Lang.NQUADS);
        return text.toString();
    }

    private static Set<String> lines(Dataset dataset) {
        return new HashSet<>(nquads(dataset).lines().toList());
    }

    private static Set<String> lines(Model model) {
        Set<String> lines = new HashSet<>();
        for (Statement statement : model) {
            lines.add(statement + " " + statement.getContext());
        }
        return lines;
    }

    /** Missing and unexpected statements, sorted. */
    private static String difference(Set<String> expected, Set<String> actual) {
        Set<String> difference = new TreeSet<>();
        expected.stream().filter(line -> !actual.contains(line)).forEach(line -> difference.add("- " + line));
        actual.stream().filter(line -> !expected.contains(line)).forEach(line -> difference.add("+ " + line));
        return String.join("\n", difference);
    }

    private static Lang jena(DumpFormat format) {
        return switch (format) {
            case N_TRIPLES -> Lang.NTRIPLES;
            case TURTLE -> Lang.TURTLE;
            case RDF_XML -> Lang.RDFXML;
            case TRIG -> Lang.TRIG;
            case ND_JSON_LD -> Lang.JSONLD;
        };
    }

    private static RDFFormat rio(DumpFormat format) {
        return switch (format) {
            case N_TRIPLES -> RDFFormat.NTRIPLES;
            case TURTLE -> RDFFormat.TURTLE;
            case RDF_XML -> RDFFormat.RDFXML;
            case TRIG -> RDFFormat.TRIG;
            case ND_JSON_LD -> RDFFormat.JSONLD;
        };
    }
}
