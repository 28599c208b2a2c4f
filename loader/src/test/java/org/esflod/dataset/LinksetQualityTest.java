package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners' links by status, and what was measured of them: nothing else is claimed. */
class LinksetQualityTest {
    private static final String PROJECT = """
            #@ project %1$s
            <https://esf-lod.example/id/project/%1$s> <https://w3id.org/esf-lod/ns#owner> <https://esf-lod.example/id/organisation/%2$s> .
            <https://esf-lod.example/id/project/%1$s/owner> <https://w3id.org/esf-lod/ns#linkStatus> <https://esf-lod.example/id/scheme/link-status/%3$s> .
            """;

    private static final String QUALITY = """
            {"about": "test", "sets": {
              "municipal": {"title": {"sv": "Kommuner", "en": "Municipalities"}, "linkset": "owner",
                "files": {"dev.tsv": "abc"},
                "measures": [
                  {"name": "precision", "value": 0.3, "low": 0.1, "high": 0.5, "hits": 3, "of": 10},
                  {"name": "precision, linked-by-name", "value": 0.9900, "low": 0.9500, "high": 0.9980, "hits": 99, "of": 100},
                  {"name": "precision, linked-by-register", "value": 0.8, "low": 0.7, "high": 0.9, "hits": 8, "of": 10}]},
              "pairs": {"title": {"en": "Pairs"}, "files": {},
                "measures": [{"name": "precision", "value": 0.5, "low": 0.1, "high": 0.9, "hits": 1, "of": 2}]},
              "register": {"title": {"en": "Register"}, "linkset": "somebody", "files": {},
                "measures": [{"name": "precision", "value": 0.7, "low": 0.1, "high": 0.9, "hits": 1, "of": 2}]}}}
            """;

    @TempDir
    Path folder = Path.of(".");

    private Path quality = Path.of(".");
    private Statistics statistics = new Statistics(Sample.BASE);

    @BeforeEach
    void write() throws IOException {
        quality = Files.writeString(folder.resolve("quality.json"), QUALITY);
        Path statements = Files.writeString(
                folder.resolve("statements.nq"),
                PROJECT.formatted("a", "2120001124", "linked-by-name")
                        + PROJECT.formatted("b", "2120001124", "linked-by-name")
                        + PROJECT.formatted("c", "2120001124", "linked-by-identifier")
                        + PROJECT.formatted("d", "x-aaaabbbbccccdddd", "unlinked"));
        statistics = new DumpWriter(Sample.BASE).write(statements, folder.resolve("dumps"));
    }

    @Test
    void eachStatusButUnlinkedIsALinkset() {
        assertEquals("""
                status,n
                https://esf-lod.example/id/scheme/link-status/linked-by-identifier,1
                https://esf-lod.example/id/scheme/link-status/linked-by-name,2
                """, rows(described(), """
                        SELECT ?status ?n {
                          ?l a void:Linkset ; dcterms:type ?status ; void:triples ?n ; void:linkPredicate esf:owner ;
                            void:subjectsTarget <https://esf-lod.example/dataset/esf/part/project> ;
                            void:objectsTarget <https://esf-lod.example/dataset/esf/part/organisation> }
                        ORDER BY ?status"""));
    }

    @Test
    void precisionStandsWithItsIntervalAndTheSetThatItWasMeasuredOn() {
        assertEquals("""
                metric,value,type,title
                Precision,0.99,decimal,Municipalities
                "Precision, lower bound",0.95,decimal,Municipalities
                "Precision, number of links",100,integer,Municipalities
                "Precision, upper bound",0.998,decimal,Municipalities
                """, rows(described(), """
                        SELECT ?metric ?value (STRAFTER(STR(?expected), '#') AS ?type) ?title {
                          <https://esf-lod.example/dataset/esf/linkset/owner/linked-by-name> dqv:hasQualityMeasurement ?m .
                          ?m a dqv:QualityMeasurement ; dqv:value ?value ; dqv:isMeasurementOf ?of ; prov:wasDerivedFrom ?set ;
                            dqv:computedOn <https://esf-lod.example/dataset/esf/linkset/owner/linked-by-name> .
                          ?of a dqv:Metric ; dqv:inDimension ?dimension ; dqv:expectedDataType ?expected ;
                            <http://www.w3.org/2004/02/skos/core#prefLabel> ?metric .
                          ?set dcterms:title ?title ; dcterms:identifier "dev.tsv sha256:abc"
                          FILTER(LANG(?metric) = 'en' && LANG(?title) = 'en' && DATATYPE(?value) = ?expected) }
                        ORDER BY ?metric"""));
    }

    /** Of ways in which the data has no links, and of sets that measure no published links, nothing is stated. */
    @Test
    void whatWasNotMeasuredIsNotClaimed() {
        assertEquals(
                "l\nhttps://esf-lod.example/dataset/esf/linkset/owner/linked-by-name\n",
                rows(described(), "SELECT DISTINCT ?l { ?l dqv:hasQualityMeasurement ?m }"));
        assertFalse(ask(described(MeasuredQuality.none()), "ASK { ?l dqv:hasQualityMeasurement ?m }"));
        assertFalse(ask(described(MeasuredQuality.none()), "ASK { ?m a dqv:Metric }"));
    }

    @Test
    void everyNodeHasAnIriAndLabelsInBothLanguages() {
        assertFalse(ask(described(), "ASK { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }"));
        assertFalse(ask(described(), """
                ASK { ?m a dqv:Metric VALUES (?p ?l) {
                    (<http://www.w3.org/2004/02/skos/core#prefLabel> 'sv') (<http://www.w3.org/2004/02/skos/core#prefLabel> 'en')
                    (<http://www.w3.org/2004/02/skos/core#definition> 'sv') (<http://www.w3.org/2004/02/skos/core#definition> 'en') }
                  FILTER NOT EXISTS { ?m ?p ?label FILTER(LANG(?label) = ?l) } }"""));
    }

    @Test
    void figuresOfLinksStandInAFileOfTheirOwn() throws IOException {
        Path file = folder.resolve("links.json");
        new LinkFigures(Sample.BASE, statistics, MeasuredQuality.read(quality)).write(file);
        JsonNode json = new JsonMapper().readTree(file.toFile());
        assertEquals(2, json.at("/owners/linked-by-name").asLong());
        assertEquals(1, json.at("/owners/unlinked").asLong());
        assertEquals("municipal", json.at("/measured/0/set").asText());
        assertEquals(
                "0.99",
                json.at("/measured/0/precision")
                        .decimalValue()
                        .stripTrailingZeros()
                        .toString());
        assertEquals(1, json.path("measured").size());
    }

    @Test
    void figuresOfLinksSayWhereTheyLead() throws IOException {
        Statistics sample = new DumpWriter(Sample.BASE).write(Sample.statements(), folder.resolve("sample"));
        Path file = folder.resolve("links.json");
        new LinkFigures(Sample.BASE, sample, MeasuredQuality.none()).write(file);
        JsonNode json = new JsonMapper().readTree(file.toFile());
        new DatasetDescription(Sample.BASE, sample).write(folder.resolve("void.ttl"));
        Model description = RDFDataMgr.loadModel(folder.resolve("void.ttl").toString());
        assertTrue(json.path("linksets").size() > 5);
        for (JsonNode linkset : json.path("linksets")) {
            assertTrue(
                    ask(
                            description,
                            "ASK { <" + linkset.path("linkset").asText() + "> a void:Linkset ; void:triples "
                                    + linkset.path("triples").asLong() + " ; void:linkPredicate <"
                                    + linkset.path("predicate").asText() + "> }"),
                    linkset::toString);
        }
    }

    @Test
    void theShippedFiguresCanBeRead() {
        Path shipped = TestFiles.home("mapping/models/quality.json");
        assertTrue(Files.exists(shipped));
        for (MeasuredQuality.LabelledSet set : MeasuredQuality.read(shipped).of("owner")) {
            assertEquals(List.of("en", "sv"), List.copyOf(set.titles().keySet()));
            assertTrue(set.precision("linked-by-name").isPresent()
                    || set.precision("linked-by-register").isPresent());
        }
    }

    @Test
    void aBrokenFileIsRefusedByName() throws IOException {
        Files.writeString(quality, "{");
        LoaderException refused = assertThrows(LoaderException.class, () -> MeasuredQuality.read(quality));
        assertTrue(String.valueOf(refused.getMessage()).contains("quality.json is no JSON"));
    }

    private Model described() {
        return described(MeasuredQuality.read(quality));
    }

    private Model described(MeasuredQuality measured) {
        Path file = folder.resolve("void.ttl");
        new DatasetDescription(Sample.BASE, statistics, measured).write(file);
        return RDFDataMgr.loadModel(file.toString());
    }

    private static final String PREFIXES = """
            PREFIX dqv: <http://www.w3.org/ns/dqv#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX esf: <https://w3id.org/esf-lod/ns#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX void: <http://rdfs.org/ns/void#>
            """;

    private static String rows(Model model, String query) {
        try (var execution = QueryExecutionFactory.create(PREFIXES + query, model);
                var out = new ByteArrayOutputStream()) {
            ResultSetFormatter.outputAsCSV(out, execution.execSelect());
            return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ask(Model model, String query) {
        try (var execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
            return execution.execAsk();
        }
    }
}
