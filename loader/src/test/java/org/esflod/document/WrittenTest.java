package org.esflod.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document says the same in the forms that we write ourselves. */
class WrittenTest {
    private static final String PREFIXES = "PREFIX esf: <https://w3id.org/esf-lod/ns#> PREFIX dcterms:"
            + " <http://purl.org/dc/terms/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:a> a esf:Project , <http://other.example/Class> .",
                "<x:a> a 'not a class' , esf:Project .",
                "<x:a> dcterms:title 'Språk'@sv, 'Language'@en, 'plain', '' .",
                "<x:a> esf:coFinancingRate 85.50 ; esf:plannedParticipants 007 ; esf:startDate '2020-01-01'^^xsd:date .",
                "<x:a> dcterms:abstract 'a \"quote\", a \\\\ and a\\ttab, \\r\\n, </script><!--, \\u0007, \\U0001F600' .",
                "<x:a> dcterms:source <http://purl.org/dc/terms/1.2-%C3%A5>, esf:a-b, <https://w3id.org/esf-lod/ns#> .",
                "<x:a> <https://w3id.org/esf-lod/ns#1> <https://w3id.org/esf-lod/ns#a.b>, <https://w3id.org/esf-lod/ns#a//b> .",
                "<x:a> dcterms:source <http://other.example/å?q=1#x>, <urn:uuid:1>, <mailto:a@example.org> .",
                // A reader of JSON-LD would take these for prefixes.
                "<x:a> dcterms:source <org:a>, <schema:b> .",
                "_:b dcterms:relation _:c . _:c dcterms:relation <x:a> .",
                ""
            })
    void saysTheSame(String turtle) {
        Graph said = graph(PREFIXES + turtle, Lang.TURTLE);
        assertSame(said, text(Form.JSON_LD, said), Lang.JSONLD);
        assertSame(said, Written.inPage(said), Lang.TURTLE);
    }

    @Test
    void aPageIsNotEndedByWhatStandsInIt() {
        String page =
                Written.inPage(graph(PREFIXES + "<x:a> dcterms:title '</script>', '<!-- <script>'@sv .", Lang.TURTLE));
        assertFalse(page.contains("</"), page);
        assertFalse(page.contains("<!"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void theSameStatementsAreTheSameJson() {
        Graph one = graph(PREFIXES + "<x:a> a esf:Project ; dcterms:title 'b', 'a' . <x:b> a esf:Grant .", Lang.TURTLE);
        Graph other =
                graph(PREFIXES + "<x:b> a esf:Grant . <x:a> dcterms:title 'a', 'b' ; a esf:Project .", Lang.TURTLE);
        assertEquals(text(Form.JSON_LD, one), text(Form.JSON_LD, other));
    }

    private static String text(Form form, Graph statements) {
        return new String(Written.in(form, statements).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static void assertSame(Graph said, String written, Lang lang) {
        Graph read = graph(written, lang);
        assertTrue(said.isIsomorphicWith(read), () -> written + "\n" + said + "\n" + read);
    }

    private static Graph graph(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }
}
