package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;

/** Which blank nodes are the same, and that their labels can be written in any syntax. */
class RmlBlankNodesTest {

    @Test
    void sameValueSameNode() throws IOException, RecordRefused {
        List<Statement> statements = map("rml:template '{$.a}' ; rml:termType rml:BlankNode");
        assertEquals(2, statements.size());
        assertEquals(statements.get(0).getSubject(), statements.get(1).getSubject());
        assertEquals("vH_e5_b_20_o_5f_", statements.get(0).getSubject().stringValue());
    }

    @Test
    void withoutExpressionOneForEachRowOfEachMap() throws IOException, RecordRefused {
        List<Statement> statements = map("rml:termType rml:BlankNode");
        assertEquals(2, statements.size());
        assertNotEquals(statements.get(0).getSubject(), statements.get(1).getSubject());
    }

    private static List<Statement> map(String subjectMap) throws IOException, RecordRefused {
        String mapping = """
                @prefix rml: <http://w3id.org/rml/> .
                @prefix ex: <http://example.com/ns#> .
                <#record> rml:source ex:record ; rml:referenceFormulation rml:JSONPath .
                <#A> rml:logicalSource <#record> ; rml:subjectMap [ @ ; rml:class ex:A ] .
                <#B> rml:logicalSource <#record> ; rml:subjectMap [ @ ; rml:class ex:B ] .
                """.replace("@ ;", subjectMap + " ;");
        return RmlMapping.compile(mapping, "http://example.com/base")
                .forDocuments()
                .map(Json.MAPPER.readTree("{\"a\": \"Håb o_\"}"));
    }
}
