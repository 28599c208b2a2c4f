package org.esflod.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page in which its labels stand, each run into its value.
 *
 * <p><b>Extent.</b> A run of lines that are not blank, with at least one known label in it, up to {@code In English}, a
 * heading or a blank line. A blank line inside does not end it where the lines on both sides of it begin with a label.
 *
 * <p><b>Recognition.</b> At least {@value #ENOUGH_LABELS} different labels must run into a value. Later project pages have
 * the value on the next line or a colon after the label, calls and pages of other programmes have fewer of the labels, so
 * none of them gets there. What would bring one near, a page of 2014-2020 whose labels and values were joined in a table,
 * has neither {@code Projektfas} nor {@code Telefonnummer} and has labels that are unknown here: that is refused too.
 *
 * <p><b>Value.</b> What follows the label on its line. {@code Region:} and {@code Regionalt} do not begin with the label
 * {@code Region}.
 */
final class LabelBlock {
    /** Enough to tell the form from its neighbours, few enough to read a page that lost more than half of them. */
    static final int ENOUGH_LABELS = 4;

    /** A link to the page in English, printed right after the labels. */
    static final String IN_ENGLISH = "In English";

    /** Printed before the title by the site; never a title themselves. */
    private static final Set<String> SITE_LINES = Set.of(
            "Logotyp på utskrifter",
            "Stäng",
            "Mer information och anmälan.",
            "information (1)",
            "Cookies",
            "Lär dig mer");

    /** A label of other pages run into its value, such as {@code ProjektnamnVägar}: not known, and no title either. */
    private static final Pattern OTHER_LABEL =
            Pattern.compile("(?:Projekt\\p{Ll}{2,}|Namn|Diarienummer|Startdatum|Slutdatum)[\\p{Lu}0-9]");

    private final List<Line> lines;
    private final int titleIndex;
    private final int start;
    private final int end;

    private LabelBlock(List<Line> lines, int titleIndex, int start, int end) {
        this.lines = lines;
        this.titleIndex = titleIndex;
        this.start = start;
        this.end = end;
    }

    /**
     * A label with what follows it on its line.
     *
     * @param direct whether nothing, not even a blank, stands between the label and its value
     */
    private record Labelled(PageLabel label, String value, boolean direct) {}

    /** The fields read and what was found wrong with them. */
    record Fields(List<RawField> fields, List<Problem> problems) {}

    /**
     * Where a second page begins in the same file: with a block of its own after this one, or with most labels a second
     * time in this one. Absent where the file is one page.
     */
    @Nullable
    Line secondPage(Set<String> headings) {
        Set<PageLabel> met = EnumSet.noneOf(PageLabel.class);
        Set<PageLabel> again = EnumSet.noneOf(PageLabel.class);
        for (Line line : lines.subList(start, end)) {
            Labelled labelled = labelled(line);
            if (labelled != null && !labelled.value().isEmpty() && !met.add(labelled.label())) {
                again.add(labelled.label());
                if (again.size() == ENOUGH_LABELS) {
                    return line;
                }
            }
        }
        return find(lines.subList(end, lines.size()), headings)
                .map(second -> second.lines.get(second.start))
                .orElse(null);
    }

    /** The block of a page; empty where the page is of another form. */
    static Optional<LabelBlock> find(List<Line> lines, Set<String> headings) {
        int from = 0;
        while (from < lines.size()) {
            int start = from;
            while (start < lines.size() && lines.get(start).blank()) {
                start++;
            }
            int end = endOfBlock(lines, headings, start);
            if (isRecognised(lines.subList(start, end))) {
                return Optional.of(withTitle(lines, start, end));
            }
            from = Math.max(end, start + 1);
        }
        return Optional.empty();
    }

    /** The project's title: the last line before the labels. Absent where there is none but the site's own lines. */
    @Nullable
    Line title() {
        return titleIndex < 0 ? null : lines.get(titleIndex);
    }

    /** Index of the first line after the block. */
    int end() {
        return end;
    }

    /** The labels with their values, in the page's order. */
    Fields fields(String file, SourceForm form) {
        Map<PageLabel, RawField> first = new EnumMap<>(PageLabel.class);
        List<RawField> fields = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Line line : lines.subList(start, end)) {
            if (line.blank()) {
                continue;
            }
            SourcePosition at = new SourcePosition(file, line.number());
            Labelled labelled = labelled(line);
            if (labelled == null) {
                problems.add(Problem.of(ProblemCode.LABEL_UNKNOWN, at)); // says nothing of what it found: may be a name
                continue;
            }
            PageLabel label = labelled.label();
            RawField field = new RawField(
                    form.column(label.field()).orElseGet(() -> Column.text(label.field())),
                    labelled.value(),
                    line.number());
            RawField earlier = first.get(label);
            if (earlier == null) {
                first.put(label, field);
                fields.add(field);
            } else {
                // Says nothing of what it found: in a shifted column a name stands after any label.
                problems.add(new Problem(ProblemCode.LABEL_DOUBLED, at, label.field(), ""));
                if (earlier.value().isEmpty()) {
                    first.put(label, field);
                    Collections.replaceAll(fields, earlier, field);
                }
            }
        }
        for (PageLabel label : PageLabel.values()) {
            RawField field = first.get(label);
            if (field == null) {
                SourcePosition at = new SourcePosition(file, lines.get(start).number());
                problems.add(new Problem(ProblemCode.LABEL_MISSING, at, label.field(), ""));
            } else if (field.value().isEmpty()) {
                SourcePosition at = new SourcePosition(file, field.line());
                problems.add(new Problem(ProblemCode.LABEL_EMPTY, at, label.field(), ""));
            }
        }
        return new Fields(fields, problems);
    }

    private static int endOfBlock(List<Line> lines, Set<String> headings, int start) {
        int end = start;
        while (end < lines.size()) {
            Line line = lines.get(end);
            String text = text(line);
            if (text.equals(IN_ENGLISH) || headings.contains(text)) {
                return end;
            }
            if (!line.blank()) {
                end++;
                continue;
            }
            int after = end;
            while (after < lines.size() && lines.get(after).blank()) {
                after++;
            }
            boolean goesOn = after < lines.size()
                    && end > start
                    && isPlainLabel(lines.get(end - 1))
                    && isPlainLabel(lines.get(after));
            if (!goesOn) {
                return end;
            }
            end = after;
        }
        return end;
    }

    private static boolean isRecognised(List<Line> block) {
        Set<PageLabel> met = EnumSet.noneOf(PageLabel.class);
        Set<PageLabel> withValue = EnumSet.noneOf(PageLabel.class);
        boolean strangers = false;
        for (Line line : block) {
            Labelled labelled = labelled(line);
            if (labelled == null) {
                strangers |= !line.blank();
                continue;
            }
            met.add(labelled.label());
            if (!labelled.value().isEmpty()) {
                withValue.add(labelled.label());
            }
        }
        boolean ofThisPeriod = met.contains(PageLabel.PHASE) || met.contains(PageLabel.CONTACT_TELEPHONE);
        return withValue.size() >= ENOUGH_LABELS && (ofThisPeriod || !strangers);
    }

    /**
     * The title is the last line before the labels. It stands above the block, or, where the blank line between them got
     * lost, in the block's first lines.
     */
    private static LabelBlock withTitle(List<Line> lines, int start, int end) {
        int inside = start;
        while (labelled(lines.get(inside)) == null) {
            inside++;
        }
        int firstLabel = inside;
        do {
            inside--;
        } while (inside >= start && OTHER_LABEL.matcher(text(lines.get(inside))).lookingAt());
        if (inside >= start && !isSiteLine(lines.get(inside))) {
            return new LabelBlock(lines, inside, inside + 1, end);
        }
        int above = start - 1;
        while (above >= 0 && lines.get(above).blank()) {
            above--;
        }
        boolean titleAbove = above >= 0 && !isSiteLine(lines.get(above));
        return new LabelBlock(lines, titleAbove ? above : -1, titleAbove ? start : firstLabel, end);
    }

    private static boolean isSiteLine(Line line) {
        return SITE_LINES.contains(text(line));
    }

    private static boolean isPlainLabel(Line line) {
        Labelled labelled = labelled(line);
        return labelled != null && labelled.direct();
    }

    private static @Nullable Labelled labelled(Line line) {
        String text = Blanks.strip(line.text());
        for (PageLabel label : PageLabel.values()) {
            int end = label.endIn(text);
            if (end > 0) {
                String rest = text.substring(end);
                String value = Blanks.strip(rest);
                boolean otherWord = rest.startsWith(":")
                        || (label.isCapitalised() && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0)));
                return otherWord ? null : new Labelled(label, value, rest.length() == value.length());
            }
        }
        return null;
    }

    private static String text(Line line) {
        return Blanks.single(line.text());
    }
}
