package org.esflod.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;

/**
 * A labelled file: columns by name, in any order, others beside them.
 *
 * <p>Shape: UTF-8, with or without a byte order mark, lines ending in LF or CR LF. Tabs between columns where the heading has
 * one, and then no quotes and no line breaks in a cell (a CR alone is a character of the cell); else commas or semicolons,
 * with quotes as in RFC 4180. Cells missing at the end of a row are empty.
 *
 * <p>Errors: {@link LoaderException} that names file and line.
 *
 * @param file where it stands
 * @param sha256 of its bytes, hexadecimal
 * @param columns names of its columns, lower case, in the file's order
 * @param rows without the heading and without empty lines
 */
record LabelledTable(Path file, String sha256, List<String> columns, List<Row> rows) {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    LabelledTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static LabelledTable read(Path file) {
        byte[] bytes = bytes(file);
        String text = text(file, bytes);
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        if (heading.isBlank()) {
            throw new LoaderException(file + ":1: no heading; the first line must name the columns");
        }
        List<Cells> lines = heading.indexOf('\t') >= 0
                ? tabbed(text)
                : quoted(file, text, heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',');
        List<String> columns = lines.get(0).cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> once = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !once.add(column)) {
                throw new LoaderException(file + ":1: two columns " + column);
            }
        }
        return new LabelledTable(
                file,
                sha256(bytes),
                columns,
                lines.stream().skip(1).map(line -> row(file, columns, line)).toList());
    }

    /** The name of the file, without its folder. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Whether it has all of these columns. */
    boolean has(String... names) {
        return Stream.of(names).allMatch(columns::contains);
    }

    /** One row. */
    record Row(Path file, int line, Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        /** A cell, without the blanks around it; empty where it holds nothing or the file has no such column. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Identifiers in a cell: between {@code |}, semicolons, commas or blanks. */
        Set<String> ids(String column) {
            Set<String> ids = new HashSet<>(List.of(text(column).split("[|;,\\s]+", -1)));
            ids.remove("");
            return ids;
        }

        /** What to throw for a cell. */
        LoaderException wrong(String column, String expected) {
            return new LoaderException(
                    file + ":" + line + ": column " + column + ": '" + text(column) + "' is not " + expected);
        }
    }

    private record Cells(int line, List<String> cells) {}

    private static Row row(Path file, List<String> columns, Cells line) {
        List<String> cells = line.cells();
        if (cells.size() > columns.size()) {
            throw new LoaderException(
                    file + ":" + line.line() + ": " + cells.size() + " cells, but the heading has " + columns.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(columns.get(i), cells.get(i).strip());
        }
        return new Row(file, line.line(), named);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new LoaderException("there is no file " + file, e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LoaderException(file + " is not UTF-8", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Cells> tabbed(String text) {
        List<Cells> lines = new ArrayList<>();
        String[] split = text.split("\n", -1);
        for (int i = 0; i < split.length; i++) {
            String line = split[i].endsWith("\r") ? split[i].substring(0, split[i].length() - 1) : split[i];
            if (!line.isBlank()) {
                lines.add(new Cells(i + 1, List.of(line.split("\t", -1))));
            }
        }
        return lines;
    }

    private static List<Cells> quoted(Path file, String text, char separator) {
        List<Cells> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            while (rows.hasNextValue()) {
                int line = rows.getCurrentLocation().getLineNr();
                lines.add(new Cells(line, List.of(rows.nextValue())));
            }
            return lines;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new LoaderException(file + ":" + line + ": not CSV: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }
}
