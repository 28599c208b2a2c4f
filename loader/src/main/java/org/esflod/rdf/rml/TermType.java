package org.esflod.rdf.rml;

import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code rml:termType}.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#iris-uris-literal-blank-nodes-rml-termtype">
 * RML-Core, rml:termType</a>.
 */
enum TermType {
    IRI("IRI", IriEncoding.IRI),
    URI("URI", IriEncoding.URI),
    UNSAFE_IRI("UnsafeIRI", IriEncoding.UNSAFE),
    UNSAFE_URI("UnsafeURI", IriEncoding.UNSAFE),
    BLANK_NODE("BlankNode", IriEncoding.NONE),
    LITERAL("Literal", IriEncoding.NONE);

    private final String localName;
    private final IriEncoding encoding;

    TermType(String localName, IriEncoding encoding) {
        this.localName = localName;
        this.encoding = encoding;
    }

    /** What is done to values in templates. */
    IriEncoding encoding() {
        return encoding;
    }

    boolean isIri() {
        return encoding != IriEncoding.NONE;
    }

    String shortName() {
        return "rml:" + localName;
    }

    /** What a term map says; null where it says nothing. */
    static @Nullable TermType of(MappingNode termMap) {
        IRI stated = termMap.optionalIri(Rml.TERM_TYPE);
        if (stated == null) {
            return null;
        }
        for (TermType type : values()) {
            if (stated.stringValue().equals(Rml.NAMESPACE + type.localName)) {
                return type;
            }
        }
        throw termMap.error("the term type " + Rml.shortName(stated) + " is not supported");
    }
}
