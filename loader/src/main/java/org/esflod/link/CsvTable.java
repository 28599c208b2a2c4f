package org.esflod.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * A reference table: CSV in UTF-8 with a heading row, quotes as in RFC 4180, lists inside a cell with {@code |}.
 *
 * <p>Errors: a missing file or column, or a row of another length than the heading, is a {@link LoaderException} that
 * names file, line and column.
 */
final class CsvTable {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvTable() {}

    /**
     * The rows, in the file's order.
     *
     * @param columns columns that must be there; others may be
     */
    static List<Row> read(Path file, String... columns) {
        if (!Files.isRegularFile(file)) {
            throw new LoaderException("the reference table " + file + " is missing; see mapping/reference/README.md");
        }
        try (Reader text = Files.newBufferedReader(file);
                MappingIterator<String[]> lines =
                        MAPPER.readerFor(String[].class).readValues(text)) {
            return rows(file, lines, columns);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new LoaderException(file + ":" + line + ": not CSV: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("the reference table " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Row> rows(Path file, MappingIterator<String[]> lines, String... columns) throws IOException {
        if (!lines.hasNextValue()) {
            throw new LoaderException(
                    file + ":1: no heading; the first line must name the columns " + String.join(", ", columns));
        }
        String[] heading = lines.nextValue();
        for (String column : columns) {
            if (!Arrays.asList(heading).contains(column)) {
                throw new LoaderException(file + ":1: no column " + column + ", only " + String.join(", ", heading));
            }
        }
        List<Row> rows = new ArrayList<>();
        while (lines.hasNextValue()) {
            String[] cells = lines.nextValue();
            int line = lines.getCurrentLocation().getLineNr() - 1;
            if (cells.length != heading.length) {
                String column = cells.length < heading.length ? heading[cells.length] : heading[heading.length - 1];
                throw new LoaderException(file + ":" + line + ": " + cells.length + " cells, but the heading has "
                        + heading.length + " (see column " + column + ")");
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < heading.length; i++) {
                named.put(heading[i], cells[i].strip());
            }
            rows.add(new Row(file, line, named));
        }
        return rows;
    }

    /**
     * One row.
     *
     * @param line the line on which it ends, from 1
     */
    record Row(Path file, int line, Map<String, String> cells) {
        /** Copies the cells. */
        Row {
            cells = Map.copyOf(cells);
        }

        /** A cell; empty where it holds nothing. */
        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw wrong(column, "no such column");
            }
            return cell;
        }

        /** A cell; null where it holds nothing. */
        @Nullable
        String optional(String column) {
            String cell = text(column);
            return cell.isEmpty() ? null : cell;
        }

        /** A cell that may not be empty. */
        String required(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                throw wrong(column, "empty");
            }
            return cell;
        }

        /** A cell of a form. */
        String matching(String column, Pattern form) {
            String cell = required(column);
            if (!form.matcher(cell).matches()) {
                throw wrong(column, "'" + cell + "' is not of the form " + form.pattern());
            }
            return cell;
        }

        /** A cell that holds a list. */
        List<String> list(String column) {
            return Arrays.stream(text(column).split("\\|", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        /** What to throw for a cell. */
        LoaderException wrong(String column, String what) {
            return new LoaderException(file + ":" + line + ": column " + column + ": " + what);
        }
    }
}
