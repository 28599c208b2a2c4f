package org.esflod.rdf.rml;

/**
 * A record of which some term cannot be made; none of its statements is given out.
 *
 * <p>The message names the triples map, the term and the reason, and never a value of the data: that is had from {@link
 * #found()}, which the caller may withhold. Checked, so that nobody forgets that data can be wrong.
 *
 * <p>Source: "data error" in <a href="https://kg-construct.github.io/rml-core/spec/docs/#output-dataset">RML-Core</a>.
 */
public final class RecordRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Where where;
    private final String reason;
    private final String found;

    RecordRefused(Where where, String reason, String found) {
        // No stack trace: it is expected, counted, and may come by the thousand.
        super(where + ": " + reason, null, false, false);
        this.where = where;
        this.reason = reason;
        this.found = found;
    }

    /** The IRI of the triples map; empty where it has none. */
    public String triplesMap() {
        return where.triplesMap();
    }

    /** The part of the triples map, such as {@code object of <https://w3id.org/esf-lod/ns#startDate>}. */
    public String term() {
        return where.term();
    }

    /** What is wrong, such as {@code not a well-formed xsd:date}. */
    public String reason() {
        return reason;
    }

    /** The value, as the document has it; may be personal. */
    public String found() {
        return found;
    }
}
