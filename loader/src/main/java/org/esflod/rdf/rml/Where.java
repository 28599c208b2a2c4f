package org.esflod.rdf.rml;

/**
 * A place in a mapping, for messages.
 *
 * @param file the mapping file's name, without its folder, such as {@code project.rml.ttl}
 * @param triplesMap the triples map's IRI; empty outside of one, or where it has none
 * @param term the part of it, such as {@code object of <http://example.com/name>}; empty for the whole
 */
record Where(String file, String triplesMap, String term) {

    static Where file(String file) {
        return new Where(file, "", "");
    }

    /** A part of the triples map. */
    Where part(String part) {
        return new Where(file, triplesMap, part);
    }

    /** A part of this part, such as {@code object of <…>, language map}. */
    Where within(String part) {
        return new Where(file, triplesMap, term.isEmpty() ? part : term + ", " + part);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (!triplesMap.isEmpty()) {
            text.append(", triples map <").append(triplesMap).append('>');
        }
        if (!term.isEmpty()) {
            text.append(", ").append(term);
        }
        return text.toString();
    }
}
