package org.esflod.source;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text with delimiters, read by Jackson.
 *
 * <p>A quote that is never closed takes the rest of the file into one value; the parser stops after {@value
 * TableRow#LONGEST_CELL} characters, and the row where the quote opens is named.
 */
final class DelimitedRows implements TableRows {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(TableRow.LONGEST_CELL)
                    .build())
            .build();

    private final CsvParser parser;
    private final @Nullable String commentPrefix;

    /** Where the row begins that is being read. */
    private int line = 1;

    DelimitedRows(Reader reader, Separated separated) throws IOException {
        parser = FACTORY.createParser(reader);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separated.delimiter());
        Character quote = separated.quoteChar();
        schema = quote == null ? schema.withoutQuoteChar() : schema.withQuoteChar(quote);
        parser.setSchema(separated.doubleQuote() ? schema : schema.withEscapeChar('\\'));
        parser.configure(CsvParser.Feature.TRIM_SPACES, separated.skipInitialSpace());
        commentPrefix = separated.commentPrefix();
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            TableRow row = read();
            while (row != null && isComment(row)) {
                row = read();
            }
            return row;
        } catch (BrokenInput e) {
            throw e;
        } catch (StreamConstraintsException e) {
            throw new BrokenInput(ProblemCode.VALUE_TOO_LONG, line);
        } catch (IOException e) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, line);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable TableRow read() throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
        if (token == null) {
            return null;
        }
        RowBuilder row = null;
        for (token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (row == null) {
                line = parser.currentTokenLocation().getLineNr();
                row = new RowBuilder(line);
            }
            row.add(Cell.text(parser.getText()));
        }
        line = parser.currentLocation().getLineNr();
        return row == null ? new RowBuilder(line).row() : row.row();
    }

    private boolean isComment(TableRow row) {
        return commentPrefix != null
                && !row.cells().isEmpty()
                && row.cells().get(0).value().startsWith(commentPrefix);
    }
}
