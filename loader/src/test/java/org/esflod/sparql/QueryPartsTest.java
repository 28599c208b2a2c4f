package org.esflod.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from the text of a query, and what the description of the service says. */
final class QueryPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * { ?s ?p ?o }|1",
                "SELECT ((1) AS ?x) { { ?s ?p [] } }|3",
                "SELECT * { ?s ?p \"((((((\" }|1",
                "SELECT * { ?s ?p '((\\'((' }|1",
                "SELECT * { ?s ?p \"\"\" ( \"( \"\" ( \"\"\" }|1",
                "SELECT * { ?s <http://example.org/((> ?o } # ((((|1",
                "SELECT * { FILTER(1 < (2)) FILTER(?x > (3)) }|3",
                "SELECT * { ?s ?p \"open ((((|1"
            })
    void countsBracketsButNotThoseInTexts(String query, int nesting) {
        assertEquals(nesting, QueryText.nesting(query));
    }

    @Test
    void tellsStandardQueriesFromOthers() {
        assertNull(QueryText.notStandard("SELECT * { ?s ?p ?o }"));
        assertNotNull(QueryText.notStandard("SELECT * { ?s ?p ?o LATERAL { ?s ?q ?r } }"));
    }

    @Test
    void putsValuesInPlaceAsTermsAndNeverAsText() {
        String query = "SELECT * { VALUES ?word { \"a\" } ?s ?p ?word }";
        String hostile = "x\" } DELETE { ?s ?p \"";
        String changed = QueryParameters.with(query, Map.of("word", NodeFactory.createLiteralString(hostile)));
        assertTrue(changed.contains("\"x\\\" } DELETE { ?s ?p \\\"\""), changed);
        assertEquals(query, QueryParameters.with(query, Map.of()));
    }

    @Test
    void takesValuesOfTheTypeOnly() {
        QueryParameter day = new QueryParameter("day", XSDDatatype.XSDdate, null, "Dag", "Day", "2010-03-01");
        assertTrue(day.value("2010-02-28").isPresent());
        assertTrue(day.value("2010-02-30").isEmpty());
        assertTrue(day.value("yesterday").isEmpty());
        assertTrue(day.value("").isEmpty());
    }

    @Test
    void theDescriptionListsTheFunctionsThatAreThere() {
        Model description = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(TestFiles.home("fuseki-config/service.ttl"))
                .lang(Lang.TURTLE)
                .parse(description);
        Set<String> listed = description
                .listObjectsOfProperty(ResourceFactory.createProperty(
                        "http://www.w3.org/ns/sparql-service-description#extensionFunction"))
                .toList()
                .stream()
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toSet());
        assertEquals(GuardedAlgebra.FUNCTIONS, listed);
    }
}
