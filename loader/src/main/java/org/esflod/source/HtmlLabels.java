package org.esflod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Labels and values of HTML as lines of a layout: run into the value ({@code ProjektägareMalmö stad}), or on a line of their own
 * with the value on the next.
 *
 * <p>A label is a known one, or, where labels have a colon, whatever ends with one.
 */
final class HtmlLabels {
    /** No label is longer; longer lines are not compared with labels again and again. */
    static final int LONGEST = 100;

    private final Set<String> headings;
    private final Set<String> labels;
    private final Layout layout;

    /**
     * The labels of a layout.
     *
     * @param headings headings of running text
     * @param labels the labels of all forms of the layout
     */
    HtmlLabels(Set<String> headings, Set<String> labels, Layout layout) {
        this.headings = headings;
        this.labels = labels;
        this.layout = layout;
    }

    /** Whether labels are told by the element that they stand in, and by nothing else. */
    boolean areBare() {
        return layout == Layout.PAGE_LINES;
    }

    /** Whether a text is a label. */
    boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String words = Blanks.single(text);
        return layout == Layout.PAGE_COLON ? words.endsWith(":") : labels.contains(words);
    }

    /** Whether a list item begins with a known label, so that it is no item of running text. */
    boolean begins(String item) {
        int colon = item.indexOf(':');
        return switch (layout) {
            case PAGE_COLON ->
                colon > 0 && colon <= LONGEST && labels.contains(Blanks.single(item.substring(0, colon)));
            case PAGE_RUN_IN, PAGE_LINES, TABLE -> is(item);
        };
    }

    /** The cells of a row: labels, each with the values up to the next one. */
    List<Line> pairs(List<Line> cells) {
        List<Line> lines = new ArrayList<>();
        int label = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || is(cells.get(i).text())) {
                lines.addAll(pair(cells.get(label), cells.subList(label + 1, i)));
                label = i;
            }
        }
        return lines;
    }

    /** A label and its values. */
    List<Line> pair(Line label, List<Line> values) {
        List<Line> stated = values.stream().filter(value -> !value.blank()).toList();
        String value = stated.stream().map(Line::text).collect(Collectors.joining(" "));
        if (layout == Layout.PAGE_RUN_IN) {
            return List.of(new Line(label.text() + value, label.number()));
        }
        return stated.isEmpty()
                ? List.of(label)
                : List.of(label, new Line(value, stated.get(0).number()));
    }

    /**
     * The lines of a page with labels run into values, where the layout has them so. Above the running text a label alone on its
     * line runs into the line right below it; in the text a line may well be such a word.
     */
    List<Line> runIn(List<Line> lines) {
        if (layout != Layout.PAGE_RUN_IN) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        boolean inText = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            inText |= endsLabels(line);
            boolean joins = !inText && is(line.text()) && i + 1 < lines.size() && isValue(lines.get(i + 1));
            joined.add(joins ? new Line(joined(line, lines.get(i + 1)), line.number()) : line);
            i += joins ? 1 : 0;
        }
        return joined;
    }

    private static String joined(Line label, Line value) {
        return Blanks.single(label.text()) + Blanks.strip(value.text());
    }

    private boolean isValue(Line line) {
        return !line.blank() && !is(line.text()) && !endsLabels(line);
    }

    private boolean endsLabels(Line line) {
        String words = line.text().length() > LONGEST ? "" : Blanks.single(line.text());
        return headings.contains(words) || words.equals(LabelBlock.IN_ENGLISH);
    }
}
