package org.esflod.match;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;

/** Rows of a table of words, by the names in its heading. */
final class ReferenceRows {
    private static final CsvMapper MAPPER = new CsvMapper();

    private ReferenceRows() {}

    /** A file; a {@link LoaderException} where it cannot be read or lacks a column. */
    static List<Map<String, String>> of(Path file, String... columns) {
        try (InputStream in = Files.newInputStream(file)) {
            return rows(file.toString(), in, columns);
        } catch (IOException e) {
            throw new LoaderException("the reference table " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The table of {@code mapping/reference} that the program was built with. */
    static List<Map<String, String>> built(String name, String... columns) {
        try (InputStream in = ReferenceRows.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return rows(name, in, columns);
        } catch (IOException e) {
            throw new LoaderException("the reference table " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Map<String, String>> rows(String name, InputStream in, String... columns) throws IOException {
        try (MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withStrictHeaders(true))
                .readValues(in)) {
            List<Map<String, String>> all = rows.readAll();
            for (int i = 0; i < all.size(); i++) {
                for (String column : columns) {
                    if (all.get(i).get(column) == null) {
                        throw new LoaderException(
                                "the reference table " + name + ": row " + (i + 1) + " has no " + column);
                    }
                }
            }
            return all;
        }
    }
}
