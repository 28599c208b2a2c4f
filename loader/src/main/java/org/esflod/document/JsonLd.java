package org.esflod.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Statements as flattened JSON-LD 1.1: a context of prefixes, then one object for each subject, in the order of their names.
 *
 * <p>Jena writes JSON-LD by expanding and compacting it again, which takes more time than everything else that a document
 * needs. Here terms are shortened as they are written; a reader gets the same statements.
 */
final class JsonLd {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Node TYPE = RDF.type.asNode();
    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple each) -> each.getSubject().toString())
            .thenComparing(each -> each.getPredicate().getURI())
            .thenComparing(each -> each.getObject().toString());

    private final ShortNames names;

    /**
     * A writer.
     *
     * @param names their namespaces end with / or #, as those of prefixes of JSON-LD 1.1 must
     */
    JsonLd(ShortNames names) {
        this.names = names;
    }

    /** The statements as UTF-8. Where an IRI has a scheme that a reader would take for a prefix, no prefix is used. */
    byte[] bytes(Graph statements) {
        List<Triple> sorted = statements.find().toList();
        if (sorted.stream()
                .anyMatch(each -> misread(each.getSubject())
                        || misread(each.getPredicate())
                        || misread(each.getObject())
                        || (each.getObject().isLiteral()
                                && misread(each.getObject().getLiteralDatatypeURI())))) {
            return new JsonLd(new ShortNames(Map.of())).bytes(statements);
        }
        sorted.sort(ORDER);
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeObjectFieldStart("@context");
            for (Map.Entry<String, String> each : names.namespaces().entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("@graph");
            for (int from = 0; from < sorted.size(); ) {
                int to = sameSubject(sorted, from);
                subject(json, sorted.subList(from, to));
                from = to;
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void subject(JsonGenerator json, List<Triple> statements) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", name(statements.get(0).getSubject()));
        for (int from = 0; from < statements.size(); ) {
            Node property = statements.get(from).getPredicate();
            int to = from;
            boolean types = property.equals(TYPE);
            while (to < statements.size() && statements.get(to).getPredicate().equals(property)) {
                types &= !statements.get(to).getObject().isLiteral();
                to++;
            }
            json.writeFieldName(types ? "@type" : shortened(property.getURI()));
            values(json, statements.subList(from, to), types);
            from = to;
        }
        json.writeEndObject();
    }

    private void values(JsonGenerator json, List<Triple> statements, boolean types) throws IOException {
        if (statements.size() > 1) {
            json.writeStartArray();
        }
        for (Triple each : statements) {
            if (types) {
                json.writeString(name(each.getObject()));
            } else {
                value(json, each.getObject());
            }
        }
        if (statements.size() > 1) {
            json.writeEndArray();
        }
    }

    private void value(JsonGenerator json, Node value) throws IOException {
        if (!value.isLiteral()) {
            json.writeStartObject();
            json.writeStringField("@id", name(value));
            json.writeEndObject();
        } else if (XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
            json.writeString(value.getLiteralLexicalForm());
        } else {
            // Numbers too as they are written in the data: JSON's own would lose 85.50.
            json.writeStartObject();
            if (value.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@type", shortened(value.getLiteralDatatypeURI()));
            } else {
                json.writeStringField("@language", value.getLiteralLanguage());
            }
            json.writeStringField("@value", value.getLiteralLexicalForm());
            json.writeEndObject();
        }
    }

    private static int sameSubject(List<Triple> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size()
                && sorted.get(to).getSubject().equals(sorted.get(from).getSubject())) {
            to++;
        }
        return to;
    }

    private String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : shortened(node.getURI());
    }

    private String shortened(String iri) {
        String name = names.of(iri);
        return name == null ? iri : name;
    }

    private boolean misread(Node node) {
        return node.isURI() && misread(node.getURI());
    }

    private boolean misread(String iri) {
        int colon = iri.indexOf(':');
        return names.namespaces().containsKey(iri.substring(0, Math.max(colon, 0))) && !iri.startsWith("//", colon + 1);
    }
}
