package org.esflod.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above the labels: {@code 2019/00446 - Ett kompetenslyft}, or the title alone.
 *
 * @param caseNumber the number before the dash; empty where there is none
 * @param title the rest
 * @param line where it stands, from 1
 */
record TitleLine(String caseNumber, String title, int line) {
    /** Printed before the title by the site; never a title themselves. */
    private static final Set<String> SITE_LINES = Set.of(
            "Logotyp på utskrifter",
            "Stäng",
            "Mer information och anmälan.",
            "information (1)",
            "Cookies",
            "Lär dig mer");

    /** What may stand between the title and the labels: links to print the page or to share it. */
    private static final int LINES_BETWEEN = 5;

    /** {@code 2019/00446}, {@code 22-026-S03}: digits and a stroke, then a dash between blanks. */
    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]+[/-][0-9A-ZÅÄÖ/-]*[0-9])(?:\\s+[-\u2013\u2014](?:\\s+(.*))?)?");

    /** The parts of a line. */
    static TitleLine of(Line line) {
        String text = Blanks.strip(line.text());
        Matcher numbered = NUMBERED.matcher(Blanks.single(text));
        if (!numbered.matches()) {
            return new TitleLine("", text, line.number());
        }
        String title = numbered.group(2);
        return new TitleLine(numbered.group(1), title == null ? "" : title, line.number());
    }

    /** The last line before an index that shows something and is not the site's own; null where there is none. */
    static @Nullable Line above(List<Line> lines, int index) {
        int above = index - 1;
        while (above >= 0 && lines.get(above).blank()) {
            above--;
        }
        return above < 0 || isOfTheSite(lines.get(above)) ? null : lines.get(above);
    }

    /** The nearest of the last lines before an index that begins with a case number; null where none does. */
    static @Nullable Line numberedAbove(List<Line> lines, int index) {
        int shown = 0;
        for (int above = index - 1; above >= 0 && shown < LINES_BETWEEN; above--) {
            Line line = lines.get(above);
            if (!of(line).caseNumber().isEmpty()) {
                return line;
            }
            shown += line.blank() ? 0 : 1;
        }
        return null;
    }

    /** Whether the site printed a line, on every page. */
    static boolean isOfTheSite(Line line) {
        return SITE_LINES.contains(Blanks.single(line.text()));
    }
}
