package org.esflod.rdf.rml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Bytes; longer than the last parts of an IRI. */
    private static final int HASHED = 48;

    /** By byte: the letter that stands for it behind a backslash; 0 where it stands for itself. */
    private static final byte[] ESCAPED = new byte[256];

    static {
        ESCAPED['\t'] = 't';
        ESCAPED['\n'] = 'n';
        ESCAPED['\r'] = 'r';
        ESCAPED['"'] = '"';
        ESCAPED['\\'] = '\\';
    }

    private final byte[] text;
    /** The text with the tag in lower case, or with the IRI as it is. */
    private final byte[] identity;

    private int hash;

    private Term(byte[] text, byte[] identity) {
        this.text = text;
        this.identity = identity;
    }

    /** What is written in N-Triples already, and is no literal with a language. */
    static Term written(String text) {
        return written(utf8(text));
    }

    private static Term written(byte[] text) {
        return new Term(text, text);
    }

    /** Of an IRI; what even an unsafe one cannot hold in N-Triples is percent-encoded. */
    static Term iri(String iri) {
        byte[] text = utf8('<' + iri + '>');
        for (int i = 0; i < iri.length(); i++) {
            if (isNotInIris(iri.charAt(i))) {
                return new Term(utf8(encoded(iri)), text);
            }
        }
        return written(text);
    }

    /** Of a label without {@code _:}. */
    static Term blankNode(String label) {
        return written("_:" + label);
    }

    static Term literal(String label, Datatype datatype) {
        return written(quoted(label, datatype.suffix()));
    }

    /** Of a language; its case is kept, and does not tell terms apart. */
    static Term literal(String label, String language) {
        byte[] text = quoted(label, "\"@" + language);
        String lower = language.toLowerCase(Locale.ROOT);
        return new Term(text, lower.equals(language) ? text : quoted(label, "\"@" + lower));
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
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Writes it. */
    void appendTo(Utf8Text out) {
        out.append(text);
    }

    /** For those who want to reckon with it. */
    Value value() {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        return text[0] == '<'
                ? values.createIRI(new String(identity, 1, identity.length - 2, StandardCharsets.UTF_8))
                : NTriplesUtil.parseValue(text(), values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Term term && Arrays.equals(identity, term.identity));
    }

    /** Of the end only: terms of one record that differ, differ there or in length, and texts are long. */
    @Override
    public int hashCode() {
        if (hash == 0) {
            int code = identity.length;
            for (int i = Math.max(0, identity.length - HASHED); i < identity.length; i++) {
                code = 31 * code + identity[i];
            }
            hash = code;
        }
        return hash;
    }

    @Override
    public String toString() {
        return text();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The label between quotation marks, with what N-Triples escapes, and what comes after it, its mark included. */
    private static byte[] quoted(String label, String end) {
        byte[] plain = utf8(label);
        int escapes = 0;
        for (byte each : plain) {
            escapes += ESCAPED[each & 0xFF] == 0 ? 0 : 1;
        }
        byte[] last = utf8(end);
        byte[] quoted = new byte[1 + plain.length + escapes + last.length];
        quoted[0] = '"';
        if (escapes == 0) {
            System.arraycopy(plain, 0, quoted, 1, plain.length);
        } else {
            escape(plain, quoted);
        }
        System.arraycopy(last, 0, quoted, quoted.length - last.length, last.length);
        return quoted;
    }

    /** All of UTF-8 that is escaped is ASCII, and no byte of a longer character is. */
    private static void escape(byte[] plain, byte[] into) {
        int at = 1;
        for (byte each : plain) {
            byte letter = ESCAPED[each & 0xFF];
            if (letter != 0) {
                into[at++] = '\\';
                into[at++] = letter;
            } else {
                into[at++] = each;
            }
        }
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
}
