package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Test;

/** A document's statements are grouped by subject, each once, and in an order that only the document decides. */
class RmlOrderTest {
    private static final String MAPPING = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix ex: <http://example.com/ns#> .
            <#record> rml:source ex:record ; rml:referenceFormulation rml:JSONPath .
            <#items> a rml:LogicalView ; rml:viewOn <#record> ;
              rml:field [ rml:fieldName "key" ; rml:reference "$.key" ] ,
                [ rml:fieldName "item" ; rml:iterator "$.items[*]" ;
                  rml:field [ rml:fieldName "name" ; rml:reference "$" ] ] .
            <#Project> rml:logicalSource <#record> ;
              rml:subjectMap [ rml:template "http://example.com/{$.key}" ; rml:class ex:Project , ex:Activity ] ;
              rml:predicateObjectMap [ rml:predicate ex:title , ex:name ; rml:objectMap [ rml:reference "$.title" ] ] .
            <#Item> rml:logicalSource <#items> ;
              rml:subjectMap [ rml:template "http://example.com/{key}/{item.name}" ] ;
              rml:predicateObjectMap [ rml:predicate ex:of ; rml:objectMap [ rml:template "http://example.com/{key}" ] ] .
            <#ProjectItems> rml:logicalSource <#items> ;
              rml:subjectMap [ rml:template "http://example.com/{key}" ; rml:class ex:Project ] ;
              rml:predicateObjectMap [ rml:predicate ex:item ; rml:objectMap [ rml:reference "item.name" ] ] .
            """;

    @Test
    void groupedBySubjectInOrderOfFirstAppearance() throws IOException, RecordRefused {
        List<Statement> statements = mapper().map(document("1", "c", "a", "b"));
        List<String> subjects = new ArrayList<>();
        for (Statement statement : statements) {
            String subject = statement.getSubject().stringValue();
            if (subjects.isEmpty() || !subjects.get(subjects.size() - 1).equals(subject)) {
                subjects.add(subject);
            }
        }
        assertEquals(
                List.of(
                        "http://example.com/1",
                        "http://example.com/1/c",
                        "http://example.com/1/a",
                        "http://example.com/1/b"),
                subjects);
        assertEquals(statements.size(), new HashSet<>(statements).size(), "each statement once");
        assertEquals(10, statements.size());
        List<String> items = statements.stream()
                .filter(s -> s.getPredicate().getLocalName().equals("item"))
                .map(s -> s.getObject().stringValue())
                .toList();
        assertEquals(List.of("c", "a", "b"), items);
        assertTrue(statements.stream().map(Statement::getSubject).noneMatch(Resource::isBNode));
    }

    @Test
    void theSameWhateverCameBefore() throws IOException, RecordRefused {
        JsonNode document = document("1", "c", "a", "b");
        List<Statement> first = mapper().map(document);
        DocumentMapper used = mapper();
        used.map(document("2", "x"));
        assertEquals(first, used.map(document));
        assertEquals(first, used.map(document));
    }

    private static DocumentMapper mapper() {
        return RmlMapping.compile(MAPPING, "http://example.com/base").forDocuments();
    }

    private static JsonNode document(String key, String... items) throws IOException {
        return Json.MAPPER.readTree(
                "{\"key\": \"" + key + "\", \"title\": \"T\", \"items\": [\"" + String.join("\",\"", items) + "\"]}");
    }
}
