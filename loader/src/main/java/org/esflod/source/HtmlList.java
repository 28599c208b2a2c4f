package org.esflod.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list as tables of an HTML page, as some offices name {@code .xls}.
 *
 * @param bytes the file
 * @param encoding its encoding
 * @param headings the headings of those tables that have known ones, by the table's number in the page
 */
record HtmlList(Bytes bytes, TextEncoding encoding, Map<Integer, Heading> headings) {
    /** What looking for headings came to: a list, or else the headings that come closest to a form's. */
    record Search(Optional<HtmlList> list, Optional<Heading> nearest) {}

    static Search search(Bytes bytes, TextEncoding encoding, List<SourceForm> forms) throws IOException {
        Map<Integer, Heading> headings = new LinkedHashMap<>();
        List<Heading> nearest = new ArrayList<>();
        try (HtmlRows rows = rows(bytes, encoding)) {
            List<TableRow> head = new ArrayList<>();
            int number = 0;
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (rows.tableNumber() != number) {
                    look(head, number, forms, headings, nearest);
                    head.clear();
                    number = rows.tableNumber();
                }
                if (head.size() < TableRows.HEAD + TableRows.MOST_HEADING_ROWS) {
                    head.add(row);
                }
            }
            look(head, number, forms, headings, nearest);
        } catch (BrokenInput e) {
            return new Search(found(bytes, encoding, headings), nearest.stream().findFirst());
        }
        return new Search(found(bytes, encoding, headings), nearest.stream().findFirst());
    }

    /** Reads all records. */
    void read(ListReading reading) throws IOException {
        reading.note(encoding, headings.values().iterator().next().form());
        try (HtmlRows rows = rows(bytes, encoding)) {
            rows.next();
            while (rows.last() != null) {
                Heading heading = headings.get(rows.tableNumber());
                TableRows table = new OneTable(rows);
                if (heading != null) {
                    reading.read(heading, table, "table of an HTML page, " + encoding.words(), null);
                }
                TableRow rest; // of a table without known headings, or one that was not read to its end
                do {
                    rest = table.next();
                } while (rest != null);
            }
        } catch (BrokenInput e) {
            reading.to().accept(TableReader.broken(e, reading.file()));
        }
    }

    private static Optional<HtmlList> found(Bytes bytes, TextEncoding encoding, Map<Integer, Heading> headings) {
        return headings.isEmpty() ? Optional.empty() : Optional.of(new HtmlList(bytes, encoding, Map.copyOf(headings)));
    }

    private static void look(
            List<TableRow> head,
            int number,
            List<SourceForm> forms,
            Map<Integer, Heading> headings,
            List<Heading> nearest) {
        Optional<Heading> heading = Heading.find(head, forms);
        heading.ifPresent(found -> headings.put(number, found));
        if (heading.isEmpty()) {
            Heading.nearest(head, forms).ifPresent(nearest::add);
        }
    }

    private static HtmlRows rows(Bytes bytes, TextEncoding encoding) throws IOException {
        return new HtmlRows(new StrictReader(bytes.open(), encoding.charset()));
    }

    /** The rows up to the next table, from the one that was read last. */
    private static final class OneTable implements TableRows {
        private final HtmlRows rows;
        private final int number;
        private boolean begun;

        OneTable(HtmlRows rows) {
            this.rows = rows;
            this.number = rows.tableNumber();
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            if (begun && rows.last() != null && rows.tableNumber() == number) {
                rows.next();
            }
            begun = true;
            return rows.tableNumber() == number ? rows.last() : null;
        }

        @Override
        public boolean exact() {
            return rows.exact();
        }

        @Override
        public void close() {
            // the page goes on
        }
    }
}
