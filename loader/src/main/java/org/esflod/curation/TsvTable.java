package org.esflod.curation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes a tab-separated table: LF, quotes as in RFC 4180 and only where they are needed. */
public final class TsvTable implements Closeable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    /** Writes to this, which stays open. */
    public TsvTable(Writer out) throws IOException {
        var tabs = MAPPER.schema()
                .withColumnSeparator('\t')
                .withLineSeparator("\n")
                .withQuoteChar('"');
        this.rows = MAPPER.writer(tabs).writeValues(out);
    }

    /** Adds a row; trailing blanks and line ends inside a cell stay. */
    public void add(List<String> cells) {
        try {
            rows.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
