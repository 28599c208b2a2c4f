package org.esflod.rdf.rml;

/** How statements are written, one a line. */
public enum LineFormat {
    /** With the graph as the fourth term, where it is not the default graph. */
    N_QUADS,
    /** Without graphs; a triple that stands in two is written twice. */
    N_TRIPLES
}
