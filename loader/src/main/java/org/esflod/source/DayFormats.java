package org.esflod.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a spreadsheet show a number as a day; {@code xl/styles.xml}. */
final class DayFormats {
    /** Formats that every spreadsheet has without saying so: ECMA-376, 18.8.30. Those of times of day are left out. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** What is shown as it stands: in quotes, in brackets, after a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("(?i)[dy]");

    private final Set<Integer> styles;

    private DayFormats(Set<Integer> styles) {
        this.styles = styles;
    }

    static DayFormats read(WorkbookParts parts) throws IOException {
        Set<Integer> styles = new HashSet<>();
        if (!parts.has(WorkbookParts.STYLES)) {
            return new DayFormats(styles);
        }
        Map<String, String> own = new HashMap<>();
        try (Xml xml = new Xml(parts.open(WorkbookParts.STYLES))) {
            boolean ofCells = false;
            int style = 0;
            while (xml.next()) {
                if (xml.begins("numFmt")) {
                    own.put(String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                } else if (xml.begins("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && xml.begins("xf")) {
                    String id = String.valueOf(xml.attribute("numFmtId"));
                    if (isDay(id, own.get(id))) {
                        styles.add(style);
                    }
                    style++;
                }
            }
        }
        return new DayFormats(styles);
    }

    /** Whether a cell with this style is shown as a day. */
    boolean contains(@Nullable String style) {
        try {
            return style != null && styles.contains(Integer.parseInt(style));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDay(String id, @Nullable String format) {
        if (format != null) {
            return DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
        }
        try {
            return BUILT_IN.contains(Integer.parseInt(id));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
