package org.esflod.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;

/** Reads a file of a register row by row: each is counted, and passed on where it is kept. */
final class RegisterRows {
    /** A row of more lines than that is broken. */
    private static final int MOST_LINES = 200;

    private final RowParser parser;
    private final SourcePosition file;
    private final Consumer<Statement> kept;
    private final RowCounts counts = new RowCounts();
    private final ProblemLog problems;
    private final StringBuilder row = new StringBuilder();
    private int begun;
    private int lines;

    /**
     * Reads no row yet.
     *
     * @param file how the file is named in problems
     * @param kept takes what is kept
     * @param problems takes what is refused; never with anything of the row
     */
    RegisterRows(RowParser parser, SourcePosition file, Consumer<Statement> kept, ProblemLog problems) {
        this.parser = parser;
        this.file = file;
        this.kept = kept;
        this.problems = problems;
    }

    /** Reads all rows, the header left out. */
    RowCounts read(InputStream in, Charset charset) throws IOException {
        ByteLines input = new ByteLines(in);
        input.next();
        while (input.next()) {
            take(input, charset);
        }
        finish();
        return counts;
    }

    private void take(ByteLines input, Charset charset) {
        if (input.tooLong()) {
            finish();
            count(new RowOutcome.Refused(ProblemCode.VALUE_TOO_LONG, ""), input.number());
            return;
        }
        String line = input.text(charset);
        boolean goesOn = lines > 0 && lines < MOST_LINES && !parser.begins(line) && !parser.whole(row.toString());
        if (!goesOn) {
            finish();
            if (line.isBlank()) {
                return;
            }
            begun = input.number();
        }
        row.append(lines > 0 ? "\n" : "").append(line);
        lines++;
    }

    private void finish() {
        if (lines > 0) {
            count(parser.parse(row.toString()), begun);
        }
        row.setLength(0);
        lines = 0;
    }

    private void count(RowOutcome outcome, int line) {
        if (outcome instanceof RowOutcome.Kept one) {
            counts.kept();
            kept.accept(one.statement());
        } else if (outcome instanceof RowOutcome.Dropped one) {
            counts.dropped(one.reason());
        } else if (outcome instanceof RowOutcome.Refused one) {
            counts.refused();
            problems.add(new Problem(one.code(), file.at(line), one.field(), ""));
        }
    }
}
