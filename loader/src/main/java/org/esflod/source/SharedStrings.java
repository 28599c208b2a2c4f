package org.esflod.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a spreadsheet, which its cells name by number. All of them are held: the only part of a list that is.
 *
 * <p>Errors: {@link BrokenInput} with {@code FILE_TOO_LARGE} where they are more than would fit beside a run's other memory.
 */
final class SharedStrings {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_STRINGS = 2_000_000;
    private static final long MOST_CHARACTERS = 48L << 20;

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    /** Reads {@code xl/sharedStrings.xml}; none where the workbook has no such part. */
    static SharedStrings read(WorkbookParts parts) throws IOException {
        List<String> strings = new ArrayList<>();
        if (!parts.has(WorkbookParts.SHARED_STRINGS)) {
            return new SharedStrings(strings);
        }
        long characters = 0;
        try (Xml xml = new Xml(parts.open(WorkbookParts.SHARED_STRINGS))) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    String text = unescaped(xml.text("rPh"));
                    strings.add(text);
                    characters += text.length();
                    if (strings.size() > MOST_STRINGS || characters > MOST_CHARACTERS) {
                        throw new BrokenInput(ProblemCode.FILE_TOO_LARGE, 0);
                    }
                }
            }
        }
        return new SharedStrings(strings);
    }

    /** {@code _x000D_} stands for a character that XML cannot hold, and {@code _x005F_} for the {@code _} before such. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** The text of a number; absent where there is none. */
    @Nullable
    String get(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < strings.size() ? strings.get(index) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
