package org.esflod.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.esflod.TestFiles;
import org.esflod.project.BaseIri;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way gives what the parser gives, and leaves to the parser what it does not know. */
class DocumentGraphTest {
    private static final String SUBJECT = "<http://example.com/a> <http://example.com/p> ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://example.com/å#x>",
                "\"plain\"",
                "\"\"",
                "\"Å – 中 😀\"@sv",
                "\"a\"@en-GB",
                "\"tab\\t line\\n return\\r quote\\\" backslash\\\\\"",
                "\"ends with a backslash\\\\\"@en",
                "\"> . <\\\" .\"",
                "\"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                "\"x\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "\"x\"^^<http://example.com/type>",
                "\"\\u00E5\\U0001F600\\b\"",
                "<http://example.com/\\u00E5>",
                "_:node",
                "\"a\"  ",
                "\"a\" <http://example.com/graph>",
            })
    void theSameGraphAsTheParserGives(String object) {
        String nquads =
                SUBJECT + object + " .\n" + SUBJECT + "\"other\" .\n<http://example.com/b> <http://p> <http://o> .\n";
        if (object.startsWith("_:")) {
            assertEquals(3, graph(nquads).size());
            return;
        }
        Graph graph = graph(nquads);
        assertEquals(3, graph.size());
        assertEquals(DocumentGraph.parsed(nquads).find().toSet(), graph.find().toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"open",
                "\"line\n\"",
                "\"a\"@",
                "\"a\"@1",
                "\"a\"^^x",
                "<http://example.com/ space>",
                "<http://example.com/\"quote\">",
                "x",
                "",
                "<http://example.com/o> x",
                "\"half escape\\"
            })
    void whatIsNoStatementIsAnErrorAsBefore(String object) {
        String nquads = SUBJECT + object + " .\n";
        String expected = outcome(() -> DocumentGraph.parsed(nquads));
        assertEquals(expected, outcome(() -> graph(nquads)));
    }

    @Test
    void withoutTheLastLineEnd() {
        assertEquals(1, graph(SUBJECT + "\"a\" .").size());
        assertThrows(RiotException.class, () -> graph("<http://example.com/a"));
        assertEquals(0, graph("").size());
    }

    /** Many documents at the same time are found what each is found alone. */
    @Test
    void severalThreadsFindWhatOneFinds() {
        BaseIri base = BaseIri.placeholder();
        List<StatementFile.Group> documents = new ArrayList<>();
        new RecordMapper(TestFiles.home("mapping/project.rml.ttl"), TestFiles.home("ontology/schemes"), base)
                .codeLists()
                .forEach(codeList -> {
                    documents.add(codeList);
                    documents.add(new StatementFile.Group(
                            "scheme", codeList.key(), codeList.nquads().replace("core#prefLabel>", "core#notation>")));
                });
        RecordCheck check = check(base);
        List<List<Finding>> alone = documents.stream().map(check::check).toList();
        assertTrue(alone.stream().anyMatch(findings -> !findings.isEmpty()));
        List<List<Finding>> together = IntStream.range(0, 20 * documents.size())
                .parallel()
                .mapToObj(i -> check.check(documents.get(i % documents.size())))
                .toList();
        assertEquals(
                Collections.nCopies(20, alone).stream().flatMap(List::stream).toList(), together);
        assertEquals(List.of(), check.findings(), "only what is kept");
    }

    private static RecordCheck check(BaseIri base) {
        return new RecordCheck(
                new ShapesCheck(TestFiles.home("ontology/shapes.ttl"), base),
                new VocabularyCheck(TestFiles.home("ontology/esf.ttl")));
    }

    private static Graph graph(String nquads) {
        return DocumentGraph.of(new StatementFile.Group("project", "1", nquads));
    }

    private static String outcome(Supplier<Graph> graph) {
        try {
            return graph.get().find().toSet().toString();
        } catch (RiotException e) {
            return "error";
        }
    }
}
