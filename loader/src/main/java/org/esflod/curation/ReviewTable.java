package org.esflod.curation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.LoaderException;

/**
 * What waits as a table to decide in: {@code review.tsv}, one row a candidate, the first five columns for the reviewer.
 *
 * <p>Shape: tabs, UTF-8, LF, quotes as in RFC 4180; any spreadsheet opens it. {@code decision} is empty, {@code match}, {@code
 * unit}, {@code not} or {@code none}; {@code candidate} holds the proposed organisation and may be overwritten with another.
 */
public final class ReviewTable {
    static final String DECISION = "decision";
    static final String CANDIDATE = "candidate";
    static final String REVIEWER = "reviewer";
    static final String DATE = "date";
    static final String COMMENT = "comment";
    static final String ID = "id";
    static final String NAME = "name";
    static final String SCOPE = "scope";
    static final String PROPOSED = "proposed";
    static final String PROPOSED_NAME = "proposed_name";

    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            DECISION,
            CANDIDATE,
            REVIEWER,
            DATE,
            COMMENT,
            ID,
            NAME,
            SCOPE,
            PROPOSED,
            PROPOSED_NAME,
            "unit",
            "confidence",
            "records",
            "weight",
            "why",
            "evidence",
            "features",
            "register");

    private ReviewTable() {}

    /**
     * Writes what waits.
     *
     * @return how many names
     * @throws LoaderException where the file cannot be written
     */
    public static long write(Path file, ReviewQueue queue) {
        long[] names = new long[1];
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                TsvTable table = new TsvTable(out)) {
            table.add(COLUMNS);
            queue.forEach(waiting -> {
                names[0]++;
                waiting.candidates().forEach(row -> table.add(cells(waiting, row)));
            });
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
        return names[0];
    }

    private static List<String> cells(ReviewQueue.Waiting waiting, ReviewRow row) {
        String candidate = row.candidate() == null ? "" : row.candidate();
        List<String> cells = new ArrayList<>(List.of("", candidate, "", "", ""));
        cells.addAll(List.of(
                row.id(),
                row.label(),
                row.scope(),
                candidate,
                row.candidateName(),
                row.unit() ? "unit" : "",
                row.confidence().toPlainString(),
                Long.toString(row.records()),
                waiting.weight().toPlainString(),
                row.why(),
                row.evidence(),
                row.features(),
                row.register()));
        return cells;
    }
}
