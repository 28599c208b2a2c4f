package org.esflod.source;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of all kinds of lists are given.
 *
 * @param forms forms of lists
 * @param file for positions
 * @param address of the list; absent where nothing says so
 * @param to gets each record, and each reason why there is none
 * @param watcher is told how the file is read
 */
record ListReading(
        List<SourceForm> forms,
        SourcePosition file,
        @Nullable String address,
        Consumer<Read> to,
        ReadWatcher watcher) {
    /**
     * Reads a table whose headings are known.
     *
     * @param container for the watcher
     * @param sheet for the watcher
     */
    void read(Heading heading, TableRows rows, String container, @Nullable String sheet) throws IOException {
        watch(heading, container, sheet);
        if (TableReader.accepts(heading, file, to)) {
            new TableReader(heading, file, address, to, watcher).read(rows);
        }
    }

    void watch(Heading heading, String container, @Nullable String sheet) {
        watcher.table(
                container,
                sheet,
                heading.form(),
                heading.line(),
                heading.match().headings().stream()
                        .map(found -> new ReadWatcher.HeadingFound(CellText.clean(found.text()), found.column()))
                        .toList());
    }

    /** Says that the encoding was detected, where it was. */
    void note(TextEncoding encoding, SourceForm form) {
        List<Problem> problems = encoding.problems(file.inForm(form.id()));
        if (!problems.isEmpty()) {
            to.accept(new Read.Noted(problems));
        }
    }

    /** Refuses the file whole. */
    void refuse(ProblemCode code, int line) {
        to.accept(new Read.Refused(file, List.of(Problem.of(code, file.at(line)))));
    }

    /** Refuses a file whose headings are nearly those of a form. */
    void refuse(Heading nearest) {
        SourcePosition at = file.inForm(nearest.form().id()).at(nearest.line());
        to.accept(new Read.Refused(
                at,
                nearest.match().missing().stream()
                        .map(column -> new Problem(
                                ProblemCode.COLUMN_MISSING,
                                at,
                                column.name(),
                                column.titles().get(0)))
                        .toList()));
    }

    /** The same for a part of the file that positions name apart, such as a second sheet. */
    ListReading named(String name) {
        return new ListReading(forms, new SourcePosition(name, 0), address, to, watcher);
    }
}
