package org.esflod.source;

/**
 * What counts as blank: white space of every kind, with no-break ({@code U+00A0}, {@code U+202F}) and zero-width blanks.
 */
final class Blanks {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private Blanks() {}

    /** Whether a character shows nothing. */
    static boolean is(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == BYTE_ORDER_MARK
                || character == ZERO_WIDTH_SPACE;
    }

    /** Whether a text shows nothing. */
    static boolean only(String text) {
        return strip(text).isEmpty();
    }

    /** The text without blanks at its ends. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text without blanks at its ends, and with one ordinary blank for each run of blanks inside. */
    static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!is(character)) {
                single.append(character);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString().stripTrailing();
    }
}
