package org.esflod.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of a list whose form is not known: its headings, as well as they can be told, and its first rows.
 *
 * @param headings the headings
 * @param rows what stands below them
 * @param delimiter what its values stand apart by; absent where it is no text with delimiters
 * @param encoding its encoding, where it had to be detected; absent elsewhere
 * @param heldAt where the headings stand
 */
record DraftTable(
        List<String> headings,
        List<TableRow> rows,
        @Nullable String delimiter,
        @Nullable String encoding,
        int heldAt) {
    /** Rows from which datatypes are guessed. */
    private static final int ROWS = 1_000;

    /** Copies the lists. */
    DraftTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The table of a file; empty where it holds none. */
    static Optional<DraftTable> of(Path path) throws IOException {
        FileBytes bytes = new FileBytes(path);
        if (Arrays.equals(bytes.first(4), "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))) {
            return ofWorkbook(path);
        }
        TextEncoding encoding = encoding(bytes);
        String detected = encoding.known() == TextEncoding.Known.DETECTED
                ? encoding.charset().name()
                : null;
        String head = DelimitedList.head(bytes, encoding);
        if (JsonList.isJson(head)) {
            return JsonList.table(bytes, encoding, ROWS).flatMap(rows -> below(rows, null, detected));
        }
        if (HtmlLines.isHtml(head)) {
            return ofHtml(bytes, encoding).flatMap(rows -> below(rows, null, detected));
        }
        return DelimitedList.DELIMITERS.stream()
                .flatMap(delimiter -> delimited(bytes, encoding, detected, delimiter).stream())
                .max(Comparator.comparingInt(
                        table -> width(table.rows()) * table.rows().size()));
    }

    /** Where it cannot be told, the likely one: a person looks at the draft. */
    private static TextEncoding encoding(Bytes bytes) throws IOException {
        TextEncoding.Evidence evidence = TextEncoding.evidence(bytes);
        try {
            return evidence.with(DeclaredEncoding.of(bytes).orElse(null));
        } catch (BrokenInput e) {
            return new TextEncoding(Charset.forName("windows-1252"), TextEncoding.Known.DETECTED);
        }
    }

    private static Optional<DraftTable> delimited(
            Bytes bytes, TextEncoding encoding, @Nullable String detected, String delimiter) {
        Separated separated = Separated.of(Dialect.UNSTATED, delimiter.charAt(0));
        try (TableRows rows = new DelimitedRows(new StrictReader(bytes.open(), encoding.charset()), separated)) {
            return below(first(rows), delimiter, detected);
        } catch (IOException e) {
            return Optional.empty(); // not to be read in this way
        }
    }

    private static Optional<DraftTable> ofWorkbook(Path path) throws IOException {
        try (WorkbookParts parts = new WorkbookParts(path)) {
            SharedStrings strings = SharedStrings.read(parts);
            DayFormats days = DayFormats.read(parts);
            WorkbookParts.Workbook workbook = parts.workbook();
            List<List<TableRow>> sheets = new ArrayList<>();
            for (WorkbookParts.Sheet sheet : workbook.sheets()) {
                try (TableRows rows =
                        new SheetRows(new Xml(parts.open(sheet.part())), strings, days, workbook.from1904())) {
                    sheets.add(first(rows));
                }
            }
            return sheets.stream().max(Comparator.comparingInt(List::size)).flatMap(rows -> below(rows, null, null));
        }
    }

    private static Optional<List<TableRow>> ofHtml(Bytes bytes, TextEncoding encoding) throws IOException {
        Map<Integer, List<TableRow>> tables = new HashMap<>();
        try (HtmlRows rows = new HtmlRows(new StrictReader(bytes.open(), encoding.charset()))) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                List<TableRow> table = tables.computeIfAbsent(rows.tableNumber(), any -> new ArrayList<>());
                if (table.size() < ROWS) {
                    table.add(row);
                }
            }
        }
        return tables.values().stream().max(Comparator.comparingInt(List::size));
    }

    private static List<TableRow> first(TableRows table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row = table.next(); row != null && rows.size() < ROWS; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** The headings are the first row that is nearly as wide as the table, and says something else in each cell. */
    private static Optional<DraftTable> below(
            List<TableRow> rows, @Nullable String delimiter, @Nullable String encoding) {
        int width = width(rows);
        for (int i = 0; i < Math.min(rows.size(), TableRows.HEAD); i++) {
            List<String> texts = rows.get(i).cells().stream()
                    .filter(cell -> !cell.blank())
                    .map(cell -> Headings.normal(cell.value()))
                    .toList();
            boolean numbers = rows.get(i).cells().stream().anyMatch(cell -> cell.kind() == RawField.Kind.NUMBER);
            if (width > 1
                    && texts.size() * 5 >= width * 4
                    && !numbers
                    && texts.stream().distinct().count() == texts.size()) {
                return Optional.of(new DraftTable(
                        rows.get(i).texts().stream().map(CellText::clean).toList(),
                        rows.subList(i + 1, rows.size()).stream()
                                .filter(row -> !row.blank())
                                .toList(),
                        delimiter,
                        encoding,
                        rows.get(i).line()));
            }
        }
        return Optional.empty();
    }

    /** How many cells most rows have. */
    private static int width(List<TableRow> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (TableRow row : rows) {
            widths.merge(
                    (int) row.cells().stream().filter(cell -> !cell.blank()).count(), 1, Integer::sum);
        }
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 0)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
