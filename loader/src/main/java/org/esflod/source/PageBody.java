package org.esflod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * What follows the labels of a page: running text under headings, and the list of municipalities under {@code Kommun}.
 *
 * <p>A heading counts only where a line is exactly one of the known headings and a blank line, or nothing, stands before
 * it: headings that an author typed into a text ({@code SAMMANFATTNING}), and the words of headings inside a sentence, stay
 * text. So do bullets, everywhere but under {@code Kommun}.
 *
 * @param opening the running text before the first heading, paragraphs kept, with the line where it begins; absent where there
 *     is none
 * @param sections the running text under headings
 * @param municipalities the list under {@code Kommun}
 * @param problems {@code MUNICIPALITY_LINE_UNREADABLE}, and {@code RECORDS_SEVERAL} at a second list of municipalities, which
 *     no page has
 */
record PageBody(
        @Nullable RawItem opening, List<RawSection> sections, List<RawItem> municipalities, List<Problem> problems) {
    /** The heading of the list of municipalities. */
    static final String MUNICIPALITIES = "Kommun";

    private static final char BULLET = '•';

    /**
     * Reads the lines after the labels.
     *
     * @param headings the known headings of running text
     * @param file the file, for positions
     */
    static PageBody of(List<Line> lines, Set<String> headings, String file) {
        Builder body = new Builder(file);
        Line heading = null;
        List<Line> text = new ArrayList<>();
        boolean afterBlank = true;
        for (Line line : lines) {
            String words = Blanks.single(line.text());
            if (afterBlank && (words.equals(MUNICIPALITIES) || headings.contains(words))) {
                body.add(heading, text);
                heading = line;
                text = new ArrayList<>();
            } else {
                text.add(line);
            }
            afterBlank = words.isEmpty();
        }
        body.add(heading, text);
        return new PageBody(body.opening, body.sections, body.municipalities, body.problems);
    }

    private static final class Builder {
        private final String file;
        private @Nullable RawItem opening;
        private final List<RawSection> sections = new ArrayList<>();
        private final List<RawItem> municipalities = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean municipalitiesMet;

        Builder(String file) {
            this.file = file;
        }

        void add(@Nullable Line headingLine, List<Line> lines) {
            List<Line> text = withoutBlankEnds(lines);
            if (headingLine == null) {
                opening = text.isEmpty()
                        ? null
                        : new RawItem(joined(text), text.get(0).number());
                return;
            }
            String heading = Blanks.single(headingLine.text());
            if (heading.equals(MUNICIPALITIES)) {
                if (municipalitiesMet) {
                    report(ProblemCode.RECORDS_SEVERAL, headingLine, "");
                }
                municipalitiesMet = true;
                text.forEach(this::addMunicipality);
            } else {
                sections.add(new RawSection(heading, joined(text), headingLine.number()));
            }
        }

        private void addMunicipality(Line line) {
            String words = Blanks.strip(line.text());
            if (words.isEmpty()) {
                return;
            }
            String name = words.charAt(0) == BULLET ? Blanks.strip(words.substring(1)) : "";
            if (name.isEmpty()) {
                report(ProblemCode.MUNICIPALITY_LINE_UNREADABLE, line, "municipalities");
            } else {
                municipalities.add(new RawItem(name, line.number()));
            }
        }

        /** Says nothing of what it found: text in an odd place may name a person. */
        private void report(ProblemCode code, Line line, String field) {
            problems.add(new Problem(code, new SourcePosition(file, line.number()), field, ""));
        }

        private static String joined(List<Line> lines) {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }

        private static List<Line> withoutBlankEnds(List<Line> lines) {
            int start = 0;
            int end = lines.size();
            while (start < end && lines.get(start).blank()) {
                start++;
            }
            while (end > start && lines.get(end - 1).blank()) {
                end--;
            }
            return lines.subList(start, end);
        }
    }
}
