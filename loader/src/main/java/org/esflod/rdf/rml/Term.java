package org.esflod.rdf.rml;

import java.util.Locale;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.jspecify.annotations.Nullable;

/**
 * An RDF term, as it is written in N-Triples and N-Quads: that is all that mapping needs of it, and a record has thousands.
 *
 * <p>Shape: {@code <http://example.com/1>}, {@code "Å"@sv}, {@code _:v1}. Equal as the terms are: language tags whatever
 * their case. Source: <a href="https://www.w3.org/TR/n-triples/">RDF 1.1 N-Triples</a>.
 */
final class Term {
    /** What no IRI has in N-Triples, but for control characters. */
    private static final String NOT_IN_IRIS = " \"<>\\^`{|}";

    private final String text;
    /** The text with the tag in lower case, or with the IRI as it is. */
    private final String identity;

    private Term(String text, String identity) {
        this.text = text;
        this.identity = identity;
    }

    /** What is written in N-Triples already, and is no literal with a language. */
    static Term written(String text) {
        return new Term(text, text);
    }

    /** Of an IRI; what even an unsafe one cannot hold in N-Triples is percent-encoded. */
    static Term iri(String iri) {
        String text = '<' + iri + '>';
        for (int i = 0; i < iri.length(); i++) {
            if (isNotInIris(iri.charAt(i))) {
                return new Term(encoded(iri), text);
            }
        }
        return written(text);
    }

    /** Of a label without {@code _:}. */
    static Term blankNode(String label) {
        return written("_:" + label);
    }

    static Term literal(String label, Datatype datatype) {
        return written('"' + escaped(label) + datatype.suffix());
    }

    /** Of a language; its case is kept, and does not tell terms apart. */
    static Term literal(String label, String language) {
        String opened = '"' + escaped(label) + "\"@";
        String text = opened + language;
        String lower = language.toLowerCase(Locale.ROOT);
        return new Term(text, lower.equals(language) ? text : opened + lower);
    }

    /** An IRI or a literal of the mapping. */
    static Term of(Value value) {
        if (value instanceof Literal literal) {
            String language = literal.getLanguage().orElse(null);
            return language == null
                    ? literal(literal.getLabel(), Datatype.of(literal.getDatatype()))
                    : literal(literal.getLabel(), language);
        }
        return iri(value.stringValue());
    }

    /** As it is written. */
    String text() {
        return text;
    }

    /** For those who want to reckon with it. */
    Value value() {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        return text.charAt(0) == '<'
                ? values.createIRI(identity.substring(1, identity.length() - 1))
                : NTriplesUtil.parseValue(text, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Term term && identity.equals(term.identity));
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isNotInIris(char c) {
        return c <= ' ' || (c >= 0x7F && c <= 0x9F) || (c < 0x7F && NOT_IN_IRIS.indexOf(c) >= 0);
    }

    private static String encoded(String iri) {
        StringBuilder encoded = new StringBuilder(iri.length() + 16).append('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (isNotInIris(c)) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        return encoded.append('>').toString();
    }

    private static String escaped(String label) {
        int i = 0;
        while (i < label.length() && !isEscaped(label.charAt(i))) {
            i++;
        }
        if (i == label.length()) {
            return label;
        }
        StringBuilder escaped = new StringBuilder(label.length() + 16).append(label, 0, i);
        for (; i < label.length(); i++) {
            char c = label.charAt(i);
            switch (c) {
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '"', '\\' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscaped(char c) {
        return c <= '\\' && (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t');
    }
}
