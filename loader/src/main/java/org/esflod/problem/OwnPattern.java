package org.esflod.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be somebody's own, for {@link PersonalData#masked(String, java.util.List)}: a pattern, and what a text must
 * have for the pattern to find anything. Few texts have it, so that few patterns are ever made.
 *
 * <p>For one thread.
 */
public final class OwnPattern {
    private final String regex;
    private final int flags;
    private final String letters;
    private final int digits;
    private @Nullable Pattern pattern;

    private OwnPattern(String regex, int flags, String letters, int digits) {
        this.regex = regex;
        this.flags = flags;
        this.letters = letters;
        this.digits = digits;
    }

    /**
     * A pattern that finds nothing without some letters.
     *
     * @param regex for a text in {@link PersonalData#plain} form
     * @param flags of {@link Pattern}
     * @param letters what stands in all that it finds, in that form and in any case: {@code Påhittad}
     */
    public static OwnPattern ofLetters(String regex, int flags, String letters) {
        // Of characters that take two, folding tells nothing.
        boolean plain = letters.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return new OwnPattern(regex, flags, plain ? folded(letters) : "", 0);
    }

    /**
     * A pattern that finds nothing in texts of fewer digits.
     *
     * @param regex for a text in {@link PersonalData#plain} form
     * @param flags of {@link Pattern}
     */
    public static OwnPattern ofDigits(String regex, int flags, int digits) {
        return new OwnPattern(regex, flags, "", digits);
    }

    void takeOutOf(Masking masking) {
        if (!masking.hasDigits(digits) || !masking.folded().contains(letters)) {
            return;
        }
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(regex, flags);
            pattern = made;
        }
        masking.takeOut(made, found -> true);
    }

    /** A text in which letters that a pattern takes for equal are equal, whatever their case. */
    static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return String.valueOf(folded);
    }

    /** As {@link Pattern#UNICODE_CASE} compares characters. */
    private static char folded(char character) {
        if (character < 0x80) {
            return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
        }
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
