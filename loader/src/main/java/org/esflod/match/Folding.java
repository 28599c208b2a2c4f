package org.esflod.match;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Letters without what keyboards and languages add to them: lower case ASCII for every script.
 *
 * <p>Shape: {@code habo} for {@code Håbo}, {@code shkola} for {@code школа}. Source: Unicode decomposition; other scripts by
 * the transforms of ICU, Cyrillic in the way of the Board on Geographic Names, as English texts write it.
 */
final class Folding {
    private static final char LAST = '\u024F';
    private static final String[] LATIN = new String[LAST + 1];

    static {
        for (char c = 0; c <= LAST; c++) {
            LATIN[c] = latin(c);
        }
    }

    private Folding() {}

    /** A token in lower case, folded; empty where it has no letter or digit that can be said in Latin ones. */
    static String of(String token) {
        boolean ascii = true;
        for (int i = 0; i < token.length() && ascii; i++) {
            ascii = token.charAt(i) < 0x80;
        }
        if (ascii) {
            return token;
        }
        StringBuilder out = new StringBuilder(token.length() + 2);
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c <= LAST) {
                out.append(LATIN[c]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                return transliterated(token);
            }
        }
        return out.toString();
    }

    private static String latin(char c) {
        if (c < 0x80) {
            return String.valueOf(c);
        }
        return switch (c) {
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ß' -> "ss";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'ð', 'Đ', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            default -> letters(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD));
        };
    }

    private static String transliterated(String token) {
        return letters(Scripts.TO_LATIN.transliterate(token));
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c > 0x7F && c <= LAST && LATIN[c] != null) {
                out.append(LATIN[c]);
            }
        }
        return out.toString();
    }

    /** Made when the first name in another script comes: it takes a while. */
    private static final class Scripts {
        static final Transliterator TO_LATIN =
                Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    }
}
