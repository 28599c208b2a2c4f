package org.esflod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blocks whose labels run into their values: {@code ProjektägareMalmö stad}.
 *
 * <p><b>Extent.</b> A run of lines that are not blank, with at least one known label in it, up to {@code In English}, a
 * heading or a blank line. A blank line inside does not end it where the lines on both sides of it begin with a label.
 *
 * <p><b>Recognition.</b> At least {@value LabelBlock#ENOUGH_LABELS} different labels must run into a value. Later project
 * pages have the value on the next line or a colon after the label, calls and pages of other programmes have fewer of the
 * labels, so none of them gets there. What would bring one near, a page of 2014-2020 whose labels and values were joined in a
 * table, has neither {@code Projektfas} nor {@code Telefonnummer} and has labels that are unknown here: that is refused too.
 *
 * <p><b>Value.</b> What follows the label on its line. {@code Region:} and {@code Regionalt} do not begin with the label
 * {@code Region}.
 */
final class RunInBlocks implements LabelBlocks {
    /** A label of other pages run into its value, such as {@code ProjektnamnVägar}: not known, and no title either. */
    private static final Pattern OTHER_LABEL =
            Pattern.compile("(?:Projekt\\p{Ll}{2,}|Namn|Diarienummer|Startdatum|Slutdatum)[\\p{Lu}0-9]");

    private final SourceForm form;
    private final PageLabels labels;
    private final Set<String> headings;

    RunInBlocks(SourceForm form, Set<String> headings) {
        this.form = form;
        this.labels = new PageLabels(form);
        this.headings = headings;
    }

    @Override
    public Optional<LabelBlock> find(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size()) {
            int start = next;
            while (start < lines.size() && lines.get(start).blank()) {
                start++;
            }
            int end = endOfBlock(lines, start);
            LabelBlock block = block(lines, start, end, null);
            boolean ofThisPeriod = block.has("phase") || block.has("contact.telephone");
            if (block.enough() && (ofThisPeriod || block.strangers().isEmpty())) {
                return Optional.of(withTitle(lines, start, end));
            }
            next = Math.max(end, start + 1);
        }
        return Optional.empty();
    }

    private LabelBlock block(List<Line> lines, int start, int end, @Nullable Line title) {
        List<Labelled> known = new ArrayList<>();
        List<Line> strangers = new ArrayList<>();
        for (Line line : lines.subList(start, end)) {
            Labelled labelled = labels.in(line);
            if (labelled != null) {
                known.add(labelled);
            } else if (!line.blank()) {
                strangers.add(line);
            }
        }
        return new LabelBlock(form, known, strangers, title, start, end);
    }

    private int endOfBlock(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size()) {
            Line line = lines.get(end);
            String text = Blanks.single(line.text());
            if (text.equals(LabelBlock.IN_ENGLISH) || headings.contains(text)) {
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

    /**
     * The title is the last line before the labels. It stands above the block, or, where the blank line between them got
     * lost, in the block's first lines.
     */
    private LabelBlock withTitle(List<Line> lines, int start, int end) {
        int inside = start;
        while (labels.in(lines.get(inside)) == null) {
            inside++;
        }
        int firstLabel = inside;
        do {
            inside--;
        } while (inside >= start
                && OTHER_LABEL.matcher(Blanks.single(lines.get(inside).text())).lookingAt());
        if (inside >= start && !TitleLine.isOfTheSite(lines.get(inside))) {
            return block(lines, inside + 1, end, lines.get(inside));
        }
        Line above = TitleLine.above(lines, start);
        return block(lines, above == null ? firstLabel : start, end, above);
    }

    private boolean isPlainLabel(Line line) {
        Labelled labelled = labels.in(line);
        return labelled != null && labelled.direct();
    }
}
