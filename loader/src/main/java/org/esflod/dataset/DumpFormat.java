package org.esflod.dataset;

/** The dumps of a version, all of the same data. */
public enum DumpFormat {
    /** One triple a line: the form to grep, split and count. */
    N_TRIPLES("esf.nt.gz", "application/n-triples", false),
    /** With prefixes: the form to read. */
    TURTLE("esf.ttl.gz", "text/turtle", false),
    /** For tools that know no other. */
    RDF_XML("esf.rdf.gz", "application/rdf+xml", false),
    /** With the graph of link evidence. */
    TRIG("esf.trig.gz", "application/trig", true),
    /** One JSON-LD document a line: the form for scripts that know JSON and no RDF. */
    ND_JSON_LD("esf.ndjsonld.gz", "application/x-ld+ndjson", false);

    private final String fileName;
    private final String mediaType;
    private final boolean namedGraphs;

    DumpFormat(String fileName, String mediaType, boolean namedGraphs) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.namedGraphs = namedGraphs;
    }

    /** The file in the folder {@code dumps}, such as {@code esf.nt.gz}. */
    public String fileName() {
        return fileName;
    }

    /** Media type of what is compressed. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it holds the named graphs too, not only the default graph. */
    public boolean namedGraphs() {
        return namedGraphs;
    }
}
