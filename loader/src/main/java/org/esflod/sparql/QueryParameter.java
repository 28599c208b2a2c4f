package org.esflod.sparql;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * A value of a sample query that people may choose: the query holds an example in {@code VALUES ?name { ... }}.
 *
 * @param name of the variable and of the parameter in the address
 * @param type XML Schema type of the value
 * @param pattern what the text of the value must match as a whole; null where the type says enough
 * @param titleSv what it is, in Swedish
 * @param titleEn what it is, in English
 * @param example the value that the query holds
 */
public record QueryParameter(
        String name, RDFDatatype type, @Nullable Pattern pattern, String titleSv, String titleEn, String example) {
    // Longer than any title.
    private static final int LONGEST = 500;

    /** The value that a text stands for; empty where it is none. */
    Optional<Node> value(String text) {
        boolean fits = text.length() <= LONGEST
                && type.isValid(text)
                && (pattern == null || pattern.matcher(text).matches());
        return fits ? Optional.of(NodeFactory.createLiteralDT(text, type)) : Optional.empty();
    }

    /** What a value must be, for people: {@code xsd:date}. */
    String expected() {
        String local = type.getURI().replace(XSDDatatype.XSD + "#", "xsd:");
        return pattern == null ? local : local + " matching " + pattern.pattern();
    }
}
