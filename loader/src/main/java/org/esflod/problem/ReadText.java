package org.esflod.problem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person reads it, in the {@link PersonalData#plain} form: without characters that nobody sees, with the
 * characters that HTML entities and percent signs stand for; and where each of them stands in the text.
 *
 * <p>An address in which the sign was written as an entity reads like any other.
 */
final class ReadText {
    private static final Pattern ENCODED =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));|%([2-7][0-9a-fA-F])");

    /** Entities that stand in addresses, numbers and Swedish names. */
    private static final Map<String, Character> NAMED = Map.ofEntries(
            Map.entry("commat", '@'),
            Map.entry("period", '.'),
            Map.entry("nbsp", ' '),
            Map.entry("ensp", ' '),
            Map.entry("emsp", ' '),
            Map.entry("thinsp", ' '),
            Map.entry("ndash", '-'),
            Map.entry("mdash", '-'),
            Map.entry("hyphen", '-'),
            Map.entry("minus", '-'),
            Map.entry("plus", '+'),
            Map.entry("sol", '/'),
            Map.entry("lowbar", '_'),
            Map.entry("lpar", '('),
            Map.entry("rpar", ')'),
            Map.entry("aring", 'a'),
            Map.entry("auml", 'a'),
            Map.entry("ouml", 'o'),
            Map.entry("eacute", 'e'),
            Map.entry("uuml", 'u'));

    private static final char NOTHING = 0;

    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private ReadText(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads a text. */
    static ReadText of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '%' || isUnseen(c)) {
                return reading(text);
            }
        }
        return new ReadText(PersonalData.plain(text), null, null);
    }

    /** What is read. */
    String text() {
        return text;
    }

    /** Where in the text a piece begins that begins here in what is read. */
    int start(int at) {
        return starts == null ? at : starts[at];
    }

    /** Where in the text a piece ends that ends here in what is read; not 0. */
    int end(int at) {
        return ends == null ? at : ends[at - 1];
    }

    private static ReadText reading(String text) {
        StringBuilder read = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        Matcher encoded = ENCODED.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            if ((c == '&' || c == '%') && encoded.region(at, text.length()).lookingAt()) {
                char stands = decoded(encoded);
                if (stands != NOTHING) {
                    c = stands;
                    next = encoded.end();
                }
            }
            if (!isUnseen(c)) {
                starts[read.length()] = at;
                ends[read.length()] = next;
                read.append(PersonalData.plainOf(c));
            }
            at = next;
        }
        return new ReadText(read.toString(), starts, ends);
    }

    private static char decoded(Matcher encoded) {
        if (encoded.group(3) != null) {
            String name = encoded.group(3);
            return name.equals("shy") || name.startsWith("zw")
                    ? '\u200b'
                    : NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), NOTHING);
        }
        int code = encoded.group(1) != null
                ? Integer.parseInt(encoded.group(1))
                : Integer.parseInt(encoded.group(2) != null ? encoded.group(2) : encoded.group(4), 16);
        return code < ' ' || code > Character.MAX_VALUE || Character.isSurrogate((char) code) ? NOTHING : (char) code;
    }

    /** Soft hyphens, joiners, marks of direction, and the like. */
    private static boolean isUnseen(char c) {
        return c > 0x7f
                && (Character.getType(c) == Character.FORMAT
                        || (c >= '\ufe00' && c <= '\ufe0f')
                        || c == '\u034f'
                        || c == '\u115f'
                        || c == '\u3164');
    }
}
