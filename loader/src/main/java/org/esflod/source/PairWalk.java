package org.esflod.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one block of labels and values, line by line, until something shows that running text begins.
 *
 * <p><b>Value.</b> What stands on the label's own line; else the next line, unless that is blank, a label, a heading or
 * {@code In English}. Where a page sets its values apart, blank lines before a value count for nothing; nor do they anywhere
 * between an empty label and a single line right above the next label.
 *
 * <p><b>Extent.</b> The block ends at a heading, at {@code In English}, and before a line that is neither label nor value.
 * That line is taken as a strange one among the labels only where, before any blank line, another label follows that the
 * block does not have yet, or where it is itself a label of no form ({@code Handläggare:}), which takes its value with it, or a label that was cut off. After
 * a blank line the block goes on with a label that it does not have yet, or with one right above such a label. So a line
 * {@code Region:} inside running text stays text.
 */
final class PairWalk {
    /** A page has three at most; looking on for ever would take time that grows faster than the page. */
    static final int MOST_BLANK_LINES = 50;

    /** The longest value known has 90 characters. What is longer than this, and set apart from its label, is text. */
    private static final int LONGEST_VALUE_APART = 250;

    private final SourceForm form;
    private final PageLabels labels;
    private final Set<String> headings;
    private final List<Line> lines;
    private final boolean apart;

    private final List<Labelled> found = new ArrayList<>();
    private final List<Line> strangers = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private int at;

    /**
     * A walk over one page.
     *
     * @param apart whether the page sets its values apart from their labels by blank lines
     */
    PairWalk(SourceForm form, PageLabels labels, Set<String> headings, List<Line> lines, boolean apart) {
        this.form = form;
        this.labels = labels;
        this.headings = headings;
        this.lines = lines;
        this.apart = apart;
    }

    /** The block whose first known label stands at an index. */
    LabelBlock from(int firstLabel) {
        int start = startOf(firstLabel);
        for (at = start; at < firstLabel; ) {
            takeStranger(firstLabel);
        }
        int end = at;
        while (step()) {
            end = at;
        }
        return new LabelBlock(form, found, strangers, titleAbove(start), start, end);
    }

    /** Where pages have a case number, the line that begins with one is the title, even if others stand below it. */
    private @Nullable Line titleAbove(int start) {
        boolean numbered = form.column("caseNumber").isPresent();
        Line line = numbered ? TitleLine.numberedAbove(lines, start) : null;
        return line == null ? TitleLine.above(lines, start) : line;
    }

    /**
     * Where the block begins: at the known label, or at a label of no form above it. A title may stand there as well, without
     * a blank line.
     */
    private int startOf(int firstLabel) {
        int start = firstLabel;
        for (int i = firstLabel - 1; i >= 0 && i >= firstLabel - LabelBlock.ENOUGH_LABELS; i--) {
            Line line = lines.get(i);
            if (line.blank() || !TitleLine.of(line).caseNumber().isEmpty()) {
                return start;
            }
            start = labels.isOther(line) ? i : start;
        }
        return start;
    }

    /** Goes on by a label, a blank or strange lines; false where the block has ended. */
    private boolean step() {
        Line line = line(at);
        if (line == null || endsBlock(line)) {
            return false;
        }
        if (line.blank()) {
            return overBlankLines();
        }
        Labelled labelled = labels.in(line);
        if (labelled != null) {
            take(labelled);
            return true;
        }
        return overStrangers();
    }

    private void take(Labelled labelled) {
        met.add(labelled.label());
        at++;
        if (!labelled.value().isEmpty()) {
            found.add(labelled);
            return;
        }
        int next = valueIndex();
        boolean hasValue = next >= 0;
        found.add(hasValue ? labelled.with(Blanks.strip(lines.get(next).text())) : labelled);
        at = hasValue ? next + 1 : at;
    }

    /** Where the value of the label before stands; -1 where it has none. */
    private int valueIndex() {
        int next = apart ? afterBlankLines(at) : at;
        Line line = line(next);
        boolean isValue = line != null
                && !line.blank()
                && !endsBlock(line)
                && labels.in(line) == null
                && !labels.isOther(line)
                && (!apart || line.text().length() <= LONGEST_VALUE_APART);
        return isValue ? next : -1;
    }

    private boolean overBlankLines() {
        int next = afterBlankLines(at);
        Line line = line(next);
        if (line == null || line.blank()) {
            return false;
        }
        if (isLateValue(next)) {
            int last = found.size() - 1;
            found.set(last, found.get(last).with(Blanks.strip(line.text())));
            at = next + 1;
            return true;
        }
        boolean label = labels.isOther(line) || labels.in(line) != null;
        boolean goesOn = isNewLabel(line) || (label && isNewLabel(afterPair(next)));
        at = goesOn ? next : at;
        return goesOn;
    }

    /** Whether a line between an empty label and the next label is the first one's value, after a blank line that got in. */
    private boolean isLateValue(int index) {
        Line line = lines.get(index);
        boolean plain = labels.in(line) == null && !labels.isOther(line) && !endsBlock(line);
        return plain
                && !found.isEmpty()
                && found.get(found.size() - 1).value().isEmpty()
                && isNewLabel(line(index + 1));
    }

    /** The first line after a label and its value. */
    private @Nullable Line afterPair(int label) {
        int next = afterBlankLines(label + 1);
        Line line = line(next);
        return line == null || labels.in(line) != null ? line : line(afterBlankLines(next + 1));
    }

    private boolean overStrangers() {
        boolean cut = line(at + 1) == null && labels.isBeginning(lines.get(at));
        if (cut || labels.isOther(lines.get(at))) {
            takeStranger(lines.size());
            return true;
        }
        int end = at;
        Line line = line(end);
        while (line != null && !line.blank() && !endsBlock(line) && labels.in(line) == null) {
            end++;
            line = line(end);
        }
        if (!isNewLabel(line)) {
            return false;
        }
        while (at < end) {
            takeStranger(end);
        }
        return true;
    }

    /** Takes one strange line, and where it is a label, the value below it, which stands before an index. */
    private void takeStranger(int end) {
        Line line = lines.get(at);
        boolean label = labels.isOther(line);
        if (!line.blank()) {
            strangers.add(line);
        }
        at++;
        int value = label ? valueIndex() : -1;
        at = value >= 0 && value < end ? value + 1 : at;
    }

    private boolean isNewLabel(@Nullable Line line) {
        Labelled labelled = line == null ? null : labels.in(line);
        return labelled != null && !met.contains(labelled.label());
    }

    private boolean endsBlock(Line line) {
        String text = Blanks.strip(line.text());
        return text.equals(LabelBlock.IN_ENGLISH) || headings.contains(text);
    }

    private int afterBlankLines(int from) {
        int next = from;
        Line line = line(next);
        while (next < from + MOST_BLANK_LINES && line != null && line.blank()) {
            next++;
            line = line(next);
        }
        return next;
    }

    private @Nullable Line line(int index) {
        return index < lines.size() ? lines.get(index) : null;
    }
}
