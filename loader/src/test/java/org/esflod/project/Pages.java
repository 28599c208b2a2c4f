package org.esflod.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.source.InputFile;
import org.esflod.source.PageReader;
import org.esflod.source.Read;
import org.esflod.source.SourceForms;

/** Pages read and parsed, as a run does it. */
final class Pages {
    static final PageReader READER =
            new PageReader(SourceForms.read(TestFiles.home("mapping/sources")).all(), SectionHeadings.ALL);
    private static final ProjectParser PARSER = new ProjectParser();

    private Pages() {}

    /** What became of one page. */
    record Outcome(Optional<Project> project, List<Problem> problems) {
        List<ProblemCode> codes() {
            return problems.stream().map(Problem::code).distinct().toList();
        }

        Project required() {
            return project.orElseThrow(() -> new AssertionError("refused: " + problems));
        }
    }

    static Outcome of(Path page) {
        return parse(READER.read(new InputFile(String.valueOf(page.getFileName()), page)));
    }

    static Outcome of(String name, byte[] page) {
        return parse(READER.read(name, page, null));
    }

    private static Outcome parse(Read read) {
        return read.fold(
                kept -> {
                    Parsed parsed = PARSER.parse(kept.record());
                    List<Problem> problems = new ArrayList<>(kept.problems());
                    problems.addAll(parsed.problems());
                    return new Outcome(
                            parsed.fold(made -> Optional.of(made.project()), refused -> Optional.empty()), problems);
                },
                refused -> new Outcome(Optional.empty(), refused.problems()),
                noted -> new Outcome(Optional.empty(), noted.problems()));
    }

    /** A line of problems.txt: {@code LABEL_EMPTY page.txt:12 period}; {@code -} where there is no field. */
    static String line(Problem problem) {
        SourcePosition at = problem.at();
        return problem.code() + " " + at + " " + (problem.field().isEmpty() ? "-" : problem.field());
    }
}
