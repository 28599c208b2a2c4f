package org.esflod.dataset;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One CSV file while it is written.
 *
 * <p>Shape: RFC 4180: UTF-8 without byte order mark, comma, CRLF, a header, quotes where they are needed. What is absent is
 * an empty cell. Cells are not altered for the sake of spreadsheets that run them as formulas; {@code csv-metadata.json}
 * warns of it.
 */
final class Table implements Closeable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final SequenceWriter rows;

    Table(Path folder, String name, TableDescription description) throws IOException {
        List<String> columns = description.columns(name);
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(schema::addColumn);
        Writer out = new BufferedWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8), 1 << 16);
        this.rows = MAPPER.writer(schema.build()).writeValues(out);
    }

    /** Writes a row: column name to text; a column without an entry stays empty. */
    void add(Map<String, String> row) throws IOException {
        rows.write(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
