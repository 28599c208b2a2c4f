package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the description says equals what SPARQL counts in the dump. */
class DatasetDescriptionTest {
    private static Path folder;
    private static Model dump;
    private static Model description;

    @BeforeAll
    static void write(@TempDir Path temporary) {
        folder = temporary;
        Statistics statistics = new DumpWriter(Sample.BASE).write(Sample.statements(), folder);
        new DatasetDescription(Sample.BASE, statistics).write(folder.resolve("void.ttl"));
        dump = RDFDataMgr.loadModel(folder.resolve("esf.nt.gz").toString());
        description = RDFDataMgr.loadModel(folder.resolve("void.ttl").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "triples          | SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "distinctSubjects | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
                "properties       | SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
                "classes          | SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }",
                "entities         | SELECT (COUNT(DISTINCT ?s) AS ?n) "
                        + "{ ?s ?p ?o FILTER STRSTARTS(STR(?s), 'https://esf-lod.example/id/') }",
            })
    void totalsAgree(String property, String query) {
        assertEquals(
                rows(dump, query),
                rows(description, "SELECT ?n { <https://esf-lod.example/dataset/esf> void:" + property + " ?n }"));
    }

    @Test
    void namesItsDocumentItsFormsAndWhereToBegin() {
        assertEquals(
                List.of("https://esf-lod.example/dataset/esf"),
                rows(
                        description,
                        "SELECT ?d { <https://esf-lod.example/meta/void.ttl> a void:DatasetDescription;"
                                + " <http://xmlns.com/foaf/0.1/primaryTopic> ?d }"));
        assertEquals(
                List.of("^https://esf-lod\\.example/id/"),
                rows(description, "SELECT ?p { ?d void:uriRegexPattern ?p }"));
        assertEquals(5, rows(description, "SELECT ?f { ?d void:feature ?f }").size());
        String root = "http://data.europa.eu/nuts/code/SE";
        assertEquals(List.of(root), rows(description, "SELECT ?r { ?d void:rootResource ?r }"));
        assertFalse(rows(dump, "SELECT ?p { <" + root + "> ?p ?o }").isEmpty());
    }

    @Test
    void classPartitionsAgree() {
        List<String> counted = rows(dump, "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c");
        assertTrue(counted.size() > 5);
        assertEquals(
                counted,
                rows(description, "SELECT ?c ?n { ?d void:classPartition [void:class ?c; void:entities ?n] }"));
    }

    @Test
    void propertyPartitionsAgree() {
        assertEquals(
                rows(dump, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
                rows(
                        description,
                        "SELECT ?p ?n { ?d a void:Dataset; void:propertyPartition [void:property ?p; void:triples ?n] }"));
    }

    @Test
    void propertiesOfClassesAgree() {
        assertEquals(
                rows(dump, "SELECT ?c ?p (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o } GROUP BY ?c ?p"),
                rows(
                        description,
                        "SELECT ?c ?p ?n { ?d void:class ?c; void:propertyPartition [void:property ?p; void:triples ?n] }"));
    }

    @Test
    void linksetsAgree() {
        String counted = "SELECT ?space ?p (COUNT(*) AS ?n) { VALUES ?space { 'http://www.wikidata.org/entity/' "
                + "'http://data.europa.eu/nuts/' 'http://kulturarvsdata.se/resurser/' 'https://sws.geonames.org/' "
                + "'http://publications.europa.eu/resource/authority/currency/' } "
                + "?s ?p ?o FILTER STRSTARTS(STR(?o), ?space) FILTER(!STRSTARTS(STR(?s), ?space)) } GROUP BY ?space ?p";
        String described = "SELECT ?space ?p (SUM(?t) AS ?n) { <https://esf-lod.example/dataset/esf> void:subset ?l . "
                + "?l a void:Linkset; void:linkPredicate ?p; void:triples ?t; "
                + "void:objectsTarget [void:uriSpace ?space] } GROUP BY ?space ?p";
        assertEquals(rows(dump, counted), rows(description, described));
        assertTrue(rows(dump, counted).size() > 5);
    }

    /** A linkset leads from the things of one kind to another dataset. */
    @Test
    void linksetsOfKindsAgree() {
        String wikidata = "FILTER STRSTARTS(STR(?o), 'http://www.wikidata.org/entity/')";
        for (String kind : List.of("organisation", "municipality")) {
            List<String> counted = rows(
                    dump,
                    "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o " + wikidata
                            + " FILTER STRSTARTS(STR(?s), 'https://esf-lod.example/id/" + kind + "/') } GROUP BY ?p");
            assertEquals(1, counted.size());
            assertEquals(
                    counted,
                    rows(
                            description,
                            "SELECT ?p ?n { ?l a void:Linkset; void:linkPredicate ?p; void:triples ?n; "
                                    + "void:subjectsTarget <https://esf-lod.example/dataset/esf/part/" + kind + ">; "
                                    + "void:objectsTarget <https://esf-lod.example/dataset/esf/target/wikidata> }"));
        }
    }

    @Test
    void theLinksGraphIsASubset() {
        assertEquals(
                List.of("10"),
                rows(
                        description,
                        "SELECT ?n { ?d void:subset <https://esf-lod.example/dataset/esf/links> . "
                                + "<https://esf-lod.example/dataset/esf/links> void:triples ?n }"));
    }

    @Test
    void examplesAreTheFirstOfTheirKind() {
        assertEquals(
                List.of(
                        "https://esf-lod.example/id/municipality/0680",
                        "https://esf-lod.example/id/organisation/2120001124",
                        "https://esf-lod.example/id/project/2008-00648"),
                rows(description, "SELECT ?e { ?d void:exampleResource ?e }"));
    }

    @Test
    void everyNodeHasAnIriAndItsTitleInBothLanguages() {
        assertEquals(List.of(), rows(description, "SELECT ?s { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }"));
        assertEquals(
                List.of("en", "sv"),
                rows(
                        description,
                        "SELECT (LANG(?t) AS ?l) { <https://esf-lod.example/dataset/esf> <http://purl.org/dc/terms/title> ?t }"));
    }

    @Test
    void everyDumpIsListed() {
        List<String> dumps = rows(description, "SELECT DISTINCT ?f { ?d void:dataDump ?f }");
        assertEquals(DumpFormat.values().length, dumps.size());
        for (DumpFormat format : DumpFormat.values()) {
            assertTrue(dumps.contains("https://esf-lod.example/dumps/" + format.fileName()));
        }
    }

    @Test
    void theDescriptionOfTheSameDataIsTheSame(@TempDir Path again) throws IOException {
        Statistics statistics = new DumpWriter(Sample.BASE).write(Sample.statements(), again);
        new DatasetDescription(Sample.BASE, statistics).write(again.resolve("void.ttl"));
        assertEquals(-1, Files.mismatch(folder.resolve("void.ttl"), again.resolve("void.ttl")));
        assertFalse(Files.readString(again.resolve("void.ttl")).contains("_:"));
    }

    private static List<String> rows(Model model, String query) {
        List<String> rows = new ArrayList<>();
        try (var execution =
                QueryExecutionFactory.create("PREFIX void: <http://rdfs.org/ns/void#> " + query.strip(), model)) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                QuerySolution row = results.next();
                rows.add(results.getResultVars().stream()
                        .map(row::get)
                        .map(node -> node.isLiteral()
                                ? node.asLiteral().getLexicalForm()
                                : node.asResource().getURI())
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
            }
        }
        return rows.stream().sorted().toList();
    }
}
