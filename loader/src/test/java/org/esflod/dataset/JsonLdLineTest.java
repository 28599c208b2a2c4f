package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdLineTest {
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    @Test
    void theSampleIsWrittenAsRioWritesIt() throws IOException {
        int documents = 0;
        try (Documents file = new Documents(Sample.BASE, Sample.statements())) {
            for (List<Document> next = file.next(1); !next.isEmpty(); next = file.next(1)) {
                List<Statement> statements = next.get(0).defaultGraph();
                if (!statements.isEmpty()) {
                    assertEquals(JsonLdDump.byRio(statements), JsonLdLine.of(statements));
                    documents++;
                }
            }
        }
        assertTrue(documents > 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://e/a> <http://e/p> \"x\"",
                "<http://e/a> <http://e/p> \"x\"@sv-FI",
                "<http://e/a> <http://e/p> \"\\u0001\\b\\t\\n\\f\\r\\u001B\\\"\\\\/\\u007F\\u0085\\u2028\\u00E5\\U0001F600\"",
                "<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "<http://e/a> <http://e/p> \"1.5E0\"^^<http://www.w3.org/2001/XMLSchema#double>",
                "<http://e/a> <http://e/p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
                "<http://e/a> <http://e/p> \"x\"^^<http://e/own>",
                "<http://data.europa.eu/nuts/code/SE/x#y> <http://purl.org/dc/terms/spatial> <http://data.europa.eu/nuts/code/SE>",
                "<http://e/a> " + TYPE + " <http://www.w3.org/ns/org#Organization>|<http://e/a> " + TYPE
                        + " <http://e/T>",
                // The order is that of first mention, as an object too; properties are in that of first use.
                "<http://e/a> <http://e/p> <http://e/c>|<http://e/b> <http://e/p> \"b\"|<http://e/c> <http://e/p> \"c\""
                        + "|<http://e/a> <http://e/q> \"q\"|<http://e/a> <http://e/p> \"p\"",
                "<http://e/b> " + TYPE
                        + " <http://e/a>|<http://e/c> <http://e/p> \"c\"|<http://e/a> <http://e/p> \"x\"",
                "<http://e/a> <http://e/p> <http://e/a>",
                "<http://e/a> <http://e/p> \"x\"@sv|<http://e/a> <http://e/p> \"x\"@en|<http://e/a> <http://e/p> \"x\"",
            })
    void whatIsUsualIsWrittenAsRioWritesIt(String lines) throws IOException {
        List<Statement> statements = statements(lines);
        assertEquals(JsonLdDump.byRio(statements), JsonLdLine.of(statements));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://e/a> <http://e/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>",
                "<http://e/a> <http://e/p> <http://schema.org/>",
                "<http://e/a> <http://e/p> <urn:x>",
                "<org:a> <http://e/p> \"x\"",
                "<http://e/a> <org:p> \"x\"",
                "<http://e/a> " + TYPE + " \"x\"",
                "<http://e/a> <http://e/p> \"{}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>",
            })
    void whatIsNotUsualIsLeftToRio(String lines) throws IOException {
        assertNull(JsonLdLine.of(statements(lines)));
    }

    @Test
    void noPrefixLeadsIntoAnother() {
        for (Map.Entry<String, String> one : Prefixes.ALL.entrySet()) {
            for (Map.Entry<String, String> other : Prefixes.ALL.entrySet()) {
                assertTrue(
                        one.equals(other) || !one.getValue().startsWith(other.getValue()),
                        "an IRI could be written with " + one + " and " + other);
            }
        }
    }

    private static List<Statement> statements(String lines) throws IOException {
        return new ArrayList<>(
                Rio.parse(new StringReader(lines.replace("|", " .\n") + " .\n"), "", RDFFormat.NTRIPLES));
    }
}
