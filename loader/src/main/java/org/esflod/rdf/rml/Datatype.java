package org.esflod.rdf.rml;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A datatype of literals, and how it is written.
 *
 * @param suffix what follows the label in N-Triples: {@code "^^<http://www.w3.org/2001/XMLSchema#date>}, or only the
 *     quotation mark for xsd:string
 */
record Datatype(IRI iri, String suffix) {
    static final Datatype STRING = of(XSD.STRING);
    static final Datatype BOOLEAN = of(XSD.BOOLEAN);
    static final Datatype INTEGER = of(XSD.INTEGER);
    static final Datatype DOUBLE = of(XSD.DOUBLE);

    static Datatype of(IRI iri) {
        return new Datatype(
                iri,
                iri.equals(XSD.STRING)
                        ? "\""
                        : "\"^^" + Term.iri(iri.stringValue()).text());
    }
}
