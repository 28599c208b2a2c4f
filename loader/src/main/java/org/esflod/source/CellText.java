package org.esflod.source;

import java.text.Normalizer;

/** The text of a cell as a record keeps it. */
final class CellText {
    private CellText() {}

    /**
     * Unicode NFC, blanks at the ends removed, control characters such as the line breaks inside cells of Excel ({@code
     * U+000B}) as blanks.
     */
    static String clean(String value) {
        StringBuilder clean = new StringBuilder(Normalizer.normalize(value, Normalizer.Form.NFC));
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
                clean.setCharAt(i, ' ');
            }
        }
        return Blanks.strip(clean.toString());
    }

    /** Whether a text can be written at all: half a pair, and what is no character by definition, cannot. */
    static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character) || character == 0xfffe || character == 0xffff) {
                return false;
            }
        }
        return true;
    }
}
