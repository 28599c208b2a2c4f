package org.esflod.rdf.rml;

/**
 * An iteration over JSON: from where, and by which path.
 *
 * <p>Equal ones are "effectively equal" in the sense of RML-Core, whatever the mapping calls them. Source: <a
 * href="https://kg-construct.github.io/rml-core/spec/docs/#logical-source">RML-Core, Logical source</a>.
 *
 * @param iterator {@code $} where the mapping has none: the whole document is the one record
 */
record LogicalSource(Origin origin, JsonPath iterator) implements RowSource {

    /** What holds the JSON. */
    sealed interface Origin {
        /** The document handed in; the IRI is a name for it. */
        record Document(String iri) implements Origin {}

        /** A file, by its path relative to the mapping's folder. */
        record File(String path) implements Origin {}
    }

    @Override
    public LogicalSource base() {
        return this;
    }

    @Override
    public int width() {
        return Row.SOURCE_WIDTH;
    }

    @Override
    public void rows(Row record, Positions positions, Rows rows) throws RecordRefused {
        rows.accept(record);
    }
}
