package org.esflod.index;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of a version, open for searching by many threads at a time. */
public final class SearchIndex implements AutoCloseable {
    private SearchIndex() {}

    /** Opens the index in the folder {@code search} of a version; null where that version has none. */
    public static @Nullable SearchIndex open(Path version) {
        return null;
    }

    /** The thing with that IRI; null where the index does not have it. */
    public @Nullable Entry find(String iri) {
        throw new UnsupportedOperationException(iri);
    }

    /** The hits and counts of a selection. */
    public Found search(Selection selection) {
        throw new UnsupportedOperationException(selection.toString());
    }

    /** Projects and grants of a selection for each pair of values that occurs, such as of programme period and year. */
    public List<Cell> cross(Selection selection, Facet rows, Facet columns) {
        throw new UnsupportedOperationException(selection.toString());
    }

    /**
     * One cell of a table.
     *
     * @param row value of the first facet
     * @param count value of the second facet, and what has both
     */
    public record Cell(String row, Count count) {}

    @Override
    public void close() {}
}
