package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class TurtleOrderTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final IRI ONE = VALUES.createIRI("https://data.example/one");
    private static final IRI OTHER = VALUES.createIRI("https://data.example/other");
    private static final IRI NAME = VALUES.createIRI("https://data.example/name");
    private static final IRI PLACE = VALUES.createIRI("https://data.example/place");
    private static final IRI GRAPH = VALUES.createIRI("https://data.example/graph");

    @Test
    void eachSubjectAndPropertyStandsTogetherAndTypesComeFirst() {
        Statement a = statement(ONE, NAME, "a");
        Statement sala = statement(ONE, PLACE, "Sala");
        Statement b = statement(OTHER, NAME, "b");
        Statement inGraph = VALUES.createStatement(ONE, NAME, VALUES.createLiteral("i"), GRAPH);
        Statement c = statement(ONE, NAME, "c");
        Statement type = VALUES.createStatement(ONE, RDF.TYPE, OTHER);
        Statement tierp = statement(ONE, PLACE, "Tierp");

        assertEquals(
                List.of(type, a, c, sala, tierp, b, inGraph),
                TurtleOrder.of(List.of(a, sala, b, inGraph, c, type, tierp)));
    }

    private static Statement statement(IRI subject, IRI property, String value) {
        return VALUES.createStatement(subject, property, VALUES.createLiteral(value));
    }
}
