package org.esflod.harvest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a published file is, by the vocabularies that harvesters know.
 *
 * @param mediaType as registered at IANA, of what is compressed; null where none is registered
 * @param fileType code in the Publications Office's list of file types
 * @param title such as {@code N-Triples}
 */
record FileFormat(@Nullable String mediaType, String fileType, String title) {
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";
    static final String GZIP = MEDIA_TYPES + "application/gzip";

    private static final Map<String, FileFormat> BY_ENDING = Map.of(
            "nt", new FileFormat("application/n-triples", "RDF_N_TRIPLES", "N-Triples"),
            "ttl", new FileFormat("text/turtle", "RDF_TURTLE", "Turtle"),
            "rdf", new FileFormat("application/rdf+xml", "RDF_XML", "RDF/XML"),
            "trig", new FileFormat("application/trig", "RDF_TRIG", "TriG"),
            "ndjsonld", new FileFormat(null, "JSON_LD", "JSON-LD, newline-delimited"),
            "csv", new FileFormat("text/csv", "CSV", "CSV"));

    /** The format of a file by its name; null where it is none that the data are offered in. */
    static @Nullable FileFormat of(String path) {
        String name = compressed(path) ? path.substring(0, path.length() - 3) : path;
        return BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether a file is compressed by gzip. */
    static boolean compressed(String path) {
        return path.endsWith(".gz");
    }

    String fileTypeIri() {
        return FILE_TYPES + fileType;
    }

    /** Null where none is registered. */
    @Nullable
    String mediaTypeIri() {
        return mediaType == null ? null : MEDIA_TYPES + mediaType;
    }
}
