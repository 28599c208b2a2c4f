package org.esflod.rdf.rml;

import java.nio.charset.StandardCharsets;

/**
 * What is done to a value that a template puts into an IRI.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#iri-encoding">RML-Core, IRI encoding</a>.
 */
enum IriEncoding {
    /** No IRI: left as it is. */
    NONE,
    /** {@code rml:UnsafeIRI}, {@code rml:UnsafeURI}: left as it is. */
    UNSAFE,
    /** {@code rml:IRI}: all but {@code iunreserved} is percent-encoded; {@code å b/c} becomes {@code å%20b%2Fc}. */
    IRI,
    /** {@code rml:URI}: all but {@code unreserved} is percent-encoded; {@code å b/c} becomes {@code %C3%A5%20b%2Fc}. */
    URI;

    private static final String HEX = "0123456789ABCDEF";

    void append(String value, StringBuilder into) {
        if (this == NONE || this == UNSAFE) {
            into.append(value);
            return;
        }
        int plain = 0;
        while (plain < value.length() && IriSyntax.isUnreserved(value.charAt(plain))) {
            plain++;
        }
        into.append(value, 0, plain);
        for (int i = plain; i < value.length(); ) {
            int c = value.codePointAt(i);
            int next = i + Character.charCount(c);
            if (IriSyntax.isUnreserved(c) || (this == IRI && IriSyntax.isUcschar(c))) {
                into.appendCodePoint(c);
            } else {
                for (byte b : value.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    into.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
                }
            }
            i = next;
        }
    }
}
