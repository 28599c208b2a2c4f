package org.esflod.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a form of page: which of them a line begins with, if any.
 *
 * <p>Shape, by layout: run into its value ({@code RegionSydsverige}); with a colon, the value on the same line or on another
 * one ({@code Region:}); alone on its line ({@code Region}). Blanks of any kind and number may stand where a label has one.
 */
final class PageLabels {
    /**
     * Columns whose values are names of a list and begin with a capital letter, so that a small letter after the label
     * belongs to another word: {@code Regionalt}.
     */
    private static final Set<String> CAPITALISED = Set.of("programmeArea", "phase", "region");

    /** A label of no form: {@code Handläggare:}; a sentence that introduces a list is longer or has more to it. */
    private static final int LONGEST_OTHER_LABEL = 60;

    private final Layout layout;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> longestFirst;
    private final int longest;

    /** The labels of a form. */
    PageLabels(SourceForm form) {
        layout = form.layout();
        form.stated().forEach(column -> column.titles().forEach(title -> columns.put(Blanks.single(title), column)));
        longestFirst = columns.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        longest = longestFirst.isEmpty() ? 0 : longestFirst.get(0).length();
    }

    /** The label that a line begins with, and what follows it on the line; null where it begins with none. */
    @Nullable
    Labelled in(Line line) {
        String text = Blanks.strip(line.text());
        return switch (layout) {
            case PAGE_RUN_IN -> runIn(text, line.number());
            case PAGE_COLON -> withColon(text, line.number());
            case PAGE_LINES, TABLE -> labelled(text, "", line.number());
        };
    }

    /**
     * Whether a line is a label of another form, or of none, which shows by its colon.
     *
     * <p>Shape: {@code Handläggare:}, a colon at the end and nothing that ends a sentence.
     */
    boolean isOther(Line line) {
        String text = Blanks.strip(line.text());
        return layout == Layout.PAGE_COLON
                && text.length() <= LONGEST_OTHER_LABEL
                && text.endsWith(":")
                && Character.isUpperCase(text.charAt(0))
                && text.indexOf(':') == text.length() - 1
                && text.indexOf(". ") < 0
                && in(line) == null;
    }

    /** Whether a line is the beginning of a label, as where a file was cut off. */
    boolean isBeginning(Line line) {
        String text = Blanks.strip(line.text());
        return longestFirst.stream().anyMatch(label -> label.startsWith(text));
    }

    private @Nullable Labelled runIn(String text, int line) {
        for (String label : longestFirst) {
            int end = endOf(label, text);
            if (end > 0) {
                Column column = column(label);
                String rest = text.substring(end);
                boolean otherWord = rest.startsWith(":")
                        || (CAPITALISED.contains(column.name())
                                && !rest.isEmpty()
                                && Character.isLowerCase(rest.charAt(0)));
                String value = Blanks.strip(rest);
                return otherWord ? null : new Labelled(column, label, value, rest.length() == value.length(), line);
            }
        }
        return null;
    }

    private @Nullable Labelled withColon(String text, int line) {
        int colon = text.indexOf(':');
        return colon < 0 ? null : labelled(text.substring(0, colon), Blanks.strip(text.substring(colon + 1)), line);
    }

    private @Nullable Labelled labelled(String words, String value, int line) {
        if (words.length() > 2 * longest) { // no label, however blank: do not copy a whole page that is one line
            return null;
        }
        String label = Blanks.single(words);
        return columns.containsKey(label) ? new Labelled(column(label), label, value, true, line) : null;
    }

    private Column column(String label) {
        Column column = columns.get(label);
        if (column == null) {
            throw new IllegalArgumentException("no label: " + label);
        }
        return column;
    }

    /** Where a label ends in a text that begins with it; -1 where the text does not. */
    private static int endOf(String label, String text) {
        int end = 0;
        for (int i = 0; i < label.length(); i++) {
            int begin = end;
            if (label.charAt(i) == ' ') {
                while (end < text.length() && Blanks.is(text.charAt(end))) {
                    end++;
                }
            } else if (end < text.length() && text.charAt(end) == label.charAt(i)) {
                end++;
            }
            if (end == begin) {
                return -1;
            }
        }
        return end;
    }
}
