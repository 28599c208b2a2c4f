package org.esflod.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other; nothing of those before is kept. */
interface TableRows extends Closeable {
    /** Rows in which headings are looked for. */
    int HEAD = 50;

    /** The longest row of headings, in rows. */
    int MOST_HEADING_ROWS = 10;

    /**
     * The next row.
     *
     * @return null after the last one
     * @throws BrokenInput where the file cannot be read on
     */
    @Nullable
    TableRow next() throws IOException;

    /** Whether each row has all its cells, so that a row with fewer is cut. */
    boolean exact();

    /** The first rows, as far as they can be read. */
    default List<TableRow> head() throws IOException {
        List<TableRow> head = new ArrayList<>();
        int length = 0;
        try {
            for (TableRow row = next(); row != null; row = next()) {
                head.add(row);
                length += row.cells().stream()
                        .mapToInt(cell -> cell.value().length())
                        .sum();
                if (head.size() == HEAD + MOST_HEADING_ROWS || length > TableRow.LONGEST_ROW) {
                    return head;
                }
            }
        } catch (BrokenInput e) {
            return head; // reported where it is read for its records
        }
        return head;
    }
}
