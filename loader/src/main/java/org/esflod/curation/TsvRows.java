package org.esflod.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a tab-separated table with headings: quotes as in RFC 4180, a quote inside an unquoted cell is itself.
 *
 * <p>A row may end early; what is missing is empty. Rows without any value are passed over, as spreadsheets leave them.
 */
final class TsvRows implements Closeable {
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema TABS =
            CsvSchema.emptySchema().withColumnSeparator('\t').withQuoteChar('"');

    private final String file;
    private final int before;
    private final CsvParser parser;
    private final List<String> columns;

    /**
     * A row.
     *
     * @param line where it begins in the file, from 1
     * @param cells the cells that have a value, by column, sorted
     */
    record Row(int line, Map<String, String> cells) {
        /** A cell; the empty text where it has no value. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads the headings.
     *
     * @param file how to call the file in messages
     * @param in what follows the metadata; closed with this
     * @param before how many lines were read already
     * @throws LoaderException where there are no headings, or one twice
     */
    TsvRows(String file, Reader in, int before) throws IOException {
        this.file = file;
        this.before = before;
        this.parser = MAPPER.getFactory().createParser(in);
        parser.setSchema(TABS);
        Cells heading = next();
        if (heading == null) {
            throw new LoaderException(file + " has no row of column names");
        }
        this.columns = heading.values().stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && columns.indexOf(columns.get(i)) < i) {
                throw new LoaderException(
                        file + ", line " + heading.line() + ": two columns are called " + columns.get(i));
            }
        }
    }

    /** The column names in their order. */
    List<String> columns() {
        return columns;
    }

    /**
     * The next row; null at the end.
     *
     * @throws LoaderException where a row has a value in a column without name, or a quote is not closed
     */
    @Nullable
    Row row() throws IOException {
        for (Cells cells = next(); cells != null; cells = next()) {
            Map<String, String> byColumn = new TreeMap<>();
            for (int i = 0; i < cells.values().size(); i++) {
                String value = cells.values().get(i);
                if (!value.isBlank()) {
                    String column = i < columns.size() ? columns.get(i) : "";
                    if (column.isEmpty()) {
                        throw new LoaderException(file + ", line " + cells.line() + ": value " + (i + 1)
                                + " stands in no column; is a tab too many there?");
                    }
                    byColumn.put(column, value);
                }
            }
            if (!byColumn.isEmpty()) {
                return new Row(cells.line(), byColumn);
            }
        }
        return null;
    }

    private record Cells(int line, List<String> values) {}

    private @Nullable Cells next() throws IOException {
        int line = 0;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            List<String> values = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                if (values.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                values.add(parser.getText());
            }
            return new Cells(before + line, values);
        } catch (JsonProcessingException e) {
            int at =
                    line > 0 || e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw new LoaderException(
                    file + ", line " + (before + at) + ": a quoted cell is not closed, or text follows its quote", e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
