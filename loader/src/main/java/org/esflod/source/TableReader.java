package org.esflod.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Reads the rows below headings: each a record, or a reason why it is none. */
final class TableReader {
    private final Heading heading;
    private final List<FormMatch.Found> headings;
    private final List<String> normalHeadings;
    private final SourcePosition file;
    private final RecordMaker maker;
    private final Consumer<Read> to;
    private final ReadWatcher watcher;
    private final Set<Integer> untitledMet = new HashSet<>();

    /** How many columns there are, without empty headings at the end. */
    private final int width;

    private boolean recordsMet;
    private boolean afterTable;
    private boolean ended;

    TableReader(
            Heading heading, SourcePosition file, @Nullable String address, Consumer<Read> to, ReadWatcher watcher) {
        this.heading = heading;
        this.headings = heading.match().headings();
        this.normalHeadings =
                headings.stream().map(found -> Headings.normal(found.text())).toList();
        this.width = (int) IntStream.range(0, normalHeadings.size())
                .filter(i -> normalHeadings.subList(i, normalHeadings.size()).stream()
                        .anyMatch(text -> !text.isEmpty()))
                .count();
        this.file = file.inForm(heading.form().id());
        this.maker = new RecordMaker(heading.form(), this.file, address);
        this.to = to;
        this.watcher = watcher;
    }

    /** Says what is wrong with the headings; false where the table cannot be read for it. */
    static boolean accepts(Heading heading, SourcePosition file, Consumer<Read> to) {
        SourcePosition at = file.inForm(heading.form().id()).at(heading.line());
        if (!heading.rivals().isEmpty()) {
            String forms = heading.form().id() + ", " + heading.rivals().get(0).id();
            to.accept(new Read.Refused(at, List.of(new Problem(ProblemCode.FORM_AMBIGUOUS, at, "", forms))));
            return false;
        }
        List<Problem> doubled = new ArrayList<>();
        for (FormMatch.Found found : heading.match().doubled()) {
            String field = found.column() == null ? "" : found.column().name();
            doubled.add(new Problem(ProblemCode.COLUMN_DOUBLED, at, field, CellText.clean(found.text())));
        }
        if (!doubled.isEmpty()) {
            to.accept(new Read.Refused(at, doubled));
            return false;
        }
        List<Problem> unknown = heading.match().unknown().stream()
                .map(found -> new Problem(ProblemCode.COLUMN_UNKNOWN, at, "", CellText.clean(found.text())))
                .toList();
        if (!unknown.isEmpty()) {
            to.accept(new Read.Noted(unknown));
        }
        return true;
    }

    /** Reads all rows, the headings and what stands before them among them. */
    void read(TableRows rows) throws IOException {
        int skipped = heading.rowsBefore() + heading.form().dialect().headerRowCount();
        try {
            int count = 0;
            for (TableRow row = rows.next(); row != null && !ended; row = rows.next()) {
                count++;
                if (count > skipped) {
                    read(row.without(heading.form().dialect().skipColumns()), rows.exact());
                }
            }
            if (!recordsMet) {
                to.accept(new Read.Noted(List.of(Problem.of(ProblemCode.LIST_EMPTY, file.at(heading.line())))));
            }
        } catch (BrokenInput e) {
            to.accept(broken(e, file));
        }
    }

    /** A row that cannot be read, and with it the rest of the file. */
    static Read broken(BrokenInput e, SourcePosition file) {
        List<Problem> problems = new ArrayList<>(List.of(Problem.of(e.code(), file.at(e.line()))));
        if (e.code() == ProblemCode.VALUE_TOO_LONG) {
            problems.add(Problem.of(ProblemCode.FILE_BROKEN, file.at(e.line())));
        }
        return new Read.Refused(file.at(e.line()), problems);
    }

    private void read(TableRow row, boolean exact) {
        SourcePosition at = file.at(row.line());
        if (row.blank()) {
            afterTable |= recordsMet && heading.form().endsAtBlankRow();
        } else if (afterTable) {
            to.accept(new Read.Noted(List.of(Problem.of(ProblemCode.ROWS_AFTER_END, at))));
            ended = true;
        } else if (row.tooLong()) {
            recordsMet = true;
            to.accept(new Read.Refused(at, List.of(Problem.of(ProblemCode.VALUE_TOO_LONG, at))));
        } else if (!repeatsHeadings(row)) {
            recordsMet = true;
            List<RecordMaker.Value> values = values(row);
            watcher.row(values.stream().map(value -> value.cell().value()).toList());
            to.accept(maker.make(row.line(), values, problems(row, exact)));
        }
    }

    /** A list put together of several, or printed on several pages, has its headings again. */
    private boolean repeatsHeadings(TableRow row) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < Math.max(cells.size(), normalHeadings.size()); i++) {
            String cell = i < cells.size() ? Headings.normal(cells.get(i).value()) : "";
            if (!cell.equals(i < normalHeadings.size() ? normalHeadings.get(i) : "")) {
                return false;
            }
        }
        return true;
    }

    private List<RecordMaker.Value> values(TableRow row) {
        List<RecordMaker.Value> values = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            FormMatch.Found found = headings.get(i);
            Cell cell = i < row.cells().size() ? row.cells().get(i) : Cell.EMPTY;
            values.add(new RecordMaker.Value(found.text(), found.column(), cell));
        }
        return values;
    }

    private List<Problem> problems(TableRow row, boolean exact) {
        SourcePosition at = file.at(row.line());
        List<Problem> problems = new ArrayList<>();
        boolean ragged = exact && row.cells().size() < width;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).blank()) {
                continue;
            }
            if (i >= width) {
                ragged = true;
            } else if (normalHeadings.get(i).isEmpty() && untitledMet.add(i)) {
                problems.add(Problem.of(ProblemCode.COLUMN_UNKNOWN, at));
            }
        }
        if (ragged) {
            problems.add(Problem.of(ProblemCode.ROW_RAGGED, at));
        }
        return problems;
    }
}
