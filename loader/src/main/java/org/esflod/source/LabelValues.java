package org.esflod.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;

/**
 * What the labels of a page and the line above them state: one value for each column of the form.
 *
 * <p>Errors: {@code LABEL_DOUBLED}, {@code CASE_NUMBER_DIFFERS}, {@code TITLE_DIFFERS}, {@code LABEL_UNKNOWN}, {@code
 * LABEL_MISSING}, {@code LABEL_EMPTY}, {@code LABEL_NOT_TAKEN}. None says what was found, but for numbers: in a shifted column
 * a name stands after any label.
 *
 * @param fields in the page's order; an empty value where the label has none
 * @param problems what was found wrong with them
 */
record LabelValues(List<RawField> fields, List<Problem> problems) {
    private static final String CASE_NUMBER = "caseNumber";
    private static final String TITLE = "title";

    /** The values of a block. */
    static LabelValues of(LabelBlock block, String file) {
        Builder builder = new Builder(block.form(), file);
        block.labels().forEach(builder::add);
        block.strangers().forEach(line -> builder.report(ProblemCode.LABEL_UNKNOWN, line.number(), ""));
        builder.reportAbsent(block.labels().get(0).line());
        Line title = block.title();
        if (title != null) {
            builder.add(title);
        }
        return new LabelValues(List.copyOf(builder.fields.values()), builder.problems);
    }

    private static final class Builder {
        private final SourceForm form;
        private final String file;
        private final Map<String, RawField> fields = new LinkedHashMap<>();
        private final Set<String> met = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Builder(SourceForm form, String file) {
            this.form = form;
            this.file = file;
        }

        void add(Labelled labelled) {
            Column column = labelled.column();
            String value = labelled.value();
            if (column.suppressOutput()) {
                if (!value.isEmpty()) {
                    report(ProblemCode.LABEL_NOT_TAKEN, labelled.line(), column.name());
                }
                return;
            }
            boolean again = !met.add(labelled.label());
            RawField earlier = fields.get(column.name());
            if (again) {
                report(ProblemCode.LABEL_DOUBLED, labelled.line(), column.name());
            } else if (earlier != null
                    && !earlier.value().isEmpty()
                    && !value.isEmpty()
                    && !Blanks.single(earlier.value()).equals(Blanks.single(value))) {
                reportDifference(column.name(), value, labelled.line());
            }
            if (earlier == null || (earlier.value().isEmpty() && !value.isEmpty())) {
                fields.put(column.name(), new RawField(column, value, labelled.line()));
            }
        }

        /** Takes from the line above the labels what they do not state, and compares the rest. */
        void add(Line line) {
            TitleLine parts = TitleLine.of(line);
            boolean numbered =
                    !parts.caseNumber().isEmpty() && form.column(CASE_NUMBER).isPresent();
            if (numbered) {
                takeOrCompare(CASE_NUMBER, parts.caseNumber(), parts.line());
            }
            takeOrCompare(TITLE, numbered ? parts.title() : Blanks.strip(line.text()), parts.line());
        }

        private void takeOrCompare(String name, String value, int line) {
            RawField stated = fields.get(name);
            if (value.isEmpty()) {
                return;
            }
            if (stated == null || stated.value().isEmpty()) {
                Column column = form.column(name).orElseGet(() -> Column.text(name));
                fields.remove(name);
                List<RawField> others = List.copyOf(fields.values());
                fields.clear();
                fields.put(name, new RawField(column, value, line));
                others.forEach(field -> fields.put(field.name(), field));
            } else if (!Blanks.single(stated.value()).equals(Blanks.single(value))) {
                reportDifference(name, value, line);
            }
        }

        /** Pages of the run-in form have all their labels, always; others only those that the form requires. */
        void reportAbsent(int firstLine) {
            for (Column column : form.stated()) {
                RawField field = fields.get(column.name());
                if (column.suppressOutput()) {
                    continue;
                }
                if (field != null && field.value().isEmpty()) {
                    report(ProblemCode.LABEL_EMPTY, field.line(), column.name());
                } else if (field == null && (form.layout() == Layout.PAGE_RUN_IN || column.required())) {
                    report(ProblemCode.LABEL_MISSING, firstLine, column.name());
                }
            }
        }

        private void reportDifference(String field, String found, int line) {
            ProblemCode code =
                    switch (field) {
                        case CASE_NUMBER -> ProblemCode.CASE_NUMBER_DIFFERS;
                        case TITLE -> ProblemCode.TITLE_DIFFERS;
                        default -> ProblemCode.LABEL_DOUBLED;
                    };
            boolean number = !TitleLine.of(new Line(found, line)).caseNumber().isEmpty();
            problems.add(new Problem(code, position(line), field, number ? found : ""));
        }

        void report(ProblemCode code, int line, String field) {
            problems.add(new Problem(code, position(line), field, ""));
        }

        private SourcePosition position(int line) {
            return new SourcePosition(file, line);
        }
    }
}
