package org.esflod.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * One document as compact JSON-LD, byte for byte as Rio's writer has it, for the statements that we publish.
 *
 * <p>Rio's writer expands and compacts a general document: a third of the time of all dumps. What is written here is the common
 * case: IRIs and literals, prefixes that do not overlap. Anything else is {@link #isUsual not usual} and left to Rio.
 *
 * <p>Source: <a href="https://www.w3.org/TR/json-ld11-api/#rdf-to-object-conversion">JSON-LD 1.1 API</a>: things in the order
 * in which they are first mentioned, properties in the order in which they are first stated.
 */
final class JsonLdLine {
    /** Namespace to {@code prefix:}. */
    private static final Map<String, String> NAMESPACES = Prefixes.ALL.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getValue, entry -> entry.getKey() + ":", (one, other) -> one, LinkedHashMap::new));

    private static final String CONTEXT = context();

    private final StringBuilder text = new StringBuilder();

    private JsonLdLine() {}

    /** What is said of one thing: its types, and the values of each other property. */
    private static final class Thing {
        final List<Value> types = new ArrayList<>(2);
        final Map<Value, List<Value>> properties = new LinkedHashMap<>();

        boolean isDescribed() {
            return !types.isEmpty() || !properties.isEmpty();
        }
    }

    /** The line, without its end; null where Rio must write it. */
    static @Nullable String of(List<Statement> statements) {
        Map<Value, Thing> things = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (!isUsual(statement)) {
                return null;
            }
            Thing thing = things.computeIfAbsent(statement.getSubject(), subject -> new Thing());
            Value object = statement.getObject();
            if (object.isIRI()) {
                things.computeIfAbsent(object, none -> new Thing());
            }
            if (statement.getPredicate().equals(RDF.TYPE)) {
                thing.types.add(object);
            } else {
                thing.properties
                        .computeIfAbsent(statement.getPredicate(), none -> new ArrayList<>(1))
                        .add(object);
            }
        }
        JsonLdLine line = new JsonLdLine();
        line.write(things);
        return line.text.toString();
    }

    /** Whether a statement has one form only: no list, no JSON, no IRI that looks like a prefixed name or is a namespace. */
    private static boolean isUsual(Statement statement) {
        Value object = statement.getObject();
        if (object instanceof Literal literal) {
            return !statement.getPredicate().equals(RDF.TYPE)
                    && (literal.getLanguage().isPresent()
                            || !literal.getDatatype().stringValue().startsWith(RDF.NAMESPACE))
                    && isUsualIri(literal.getDatatype().stringValue())
                    && isUsualIri(statement.getSubject().stringValue())
                    && isUsualIri(statement.getPredicate().stringValue());
        }
        return object.isIRI()
                && !object.equals(RDF.NIL)
                && isUsualIri(object.stringValue())
                && isUsualIri(statement.getSubject().stringValue())
                && isUsualIri(statement.getPredicate().stringValue());
    }

    private static boolean isUsualIri(String iri) {
        boolean web = iri.startsWith("http://") || iri.startsWith("https://");
        return web && !NAMESPACES.containsKey(iri);
    }

    private void write(Map<Value, Thing> things) {
        long described = things.values().stream().filter(Thing::isDescribed).count();
        boolean first = true;
        text.append(described > 1 ? "{\"@graph\":[" : "");
        for (Map.Entry<Value, Thing> thing : things.entrySet()) {
            if (thing.getValue().isDescribed()) {
                text.append(first ? "{" : ",{");
                first = false;
                thing(thing.getKey(), thing.getValue());
                text.append(described > 1 ? "}" : "");
            }
        }
        text.append(described > 1 ? "]," : ",").append(CONTEXT).append('}');
    }

    private void thing(Value subject, Thing thing) {
        text.append("\"@id\":");
        iri(subject);
        if (!thing.types.isEmpty()) {
            text.append(",\"@type\":");
            several(thing.types, this::iri);
        }
        thing.properties.forEach((property, values) -> {
            text.append(',');
            iri(property);
            text.append(':');
            several(values, this::value);
        });
    }

    private interface Write {
        void of(Value value);
    }

    private void several(List<Value> values, Write write) {
        if (values.size() == 1) {
            write.of(values.get(0));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? '[' : ',');
            write.of(values.get(i));
        }
        text.append(']');
    }

    private void value(Value value) {
        if (!(value instanceof Literal literal)) {
            text.append("{\"@id\":");
            iri(value);
            text.append('}');
        } else if (literal.getLanguage().isPresent()) {
            text.append("{\"@language\":");
            string("", literal.getLanguage().get().toLowerCase(Locale.ROOT));
            text.append(",\"@value\":");
            string("", literal.getLabel());
            text.append('}');
        } else if (literal.getDatatype().equals(XSD.STRING)) {
            string("", literal.getLabel());
        } else {
            text.append("{\"@value\":");
            string("", literal.getLabel());
            text.append(",\"@type\":");
            iri(literal.getDatatype());
            text.append('}');
        }
    }

    private void iri(Value value) {
        String iri = value.stringValue();
        for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
            if (iri.startsWith(namespace.getKey())) {
                string(namespace.getValue(), iri.substring(namespace.getKey().length()));
                return;
            }
        }
        string("", iri);
    }

    private void string(String prefix, String rest) {
        text.append('"').append(prefix);
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ') {
                        text.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static String context() {
        return Prefixes.ALL.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "\"@context\":{", "}"));
    }
}
