package org.esflod.problem;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text out of which one pattern after the other is taken. It is read anew only where something was taken out. */
final class Masking {
    private String text;
    private ReadText read;
    private int digits = -1;
    private @Nullable String folded;

    /** Of a text, in NFC from now on. */
    Masking(String text) {
        this.text = composed(text);
        this.read = ReadText.of(this.text);
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text as it is now. */
    String text() {
        return text;
    }

    /** The same as it is read. */
    String read() {
        return read.text();
    }

    /** Puts the mask in place of all that a pattern finds in the text as it is read ({@link ReadText}). */
    void takeOut(Pattern pattern, Predicate<MatchResult> certain) {
        Matcher matcher = pattern.matcher(read.text());
        if (!matcher.find()) {
            return;
        }
        matcher.reset();
        StringBuilder left = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            if (certain.test(matcher)) {
                left.append(text, end, read.start(matcher.start())).append(PersonalData.MASK);
                end = read.end(matcher.end());
            }
        }
        if (end > 0) {
            text = composed(left.append(text, end, text.length()).toString());
            read = ReadText.of(text);
            digits = -1;
            folded = null;
        }
    }

    /** What is read, with letters as {@link OwnPattern#folded} has them. */
    String folded() {
        String known = folded;
        if (known == null) {
            known = OwnPattern.folded(read.text());
            folded = known;
        }
        return known;
    }

    /** Whether it has as many digits, wherever they stand. */
    boolean hasDigits(int number) {
        if (digits < 0) {
            digits = 0;
            String all = read.text();
            for (int i = 0; i < all.length(); i++) {
                char c = all.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits++;
                }
            }
        }
        return digits >= number;
    }

    /** Whether it has one of some words, given in small letters, in any case. */
    boolean hasWord(String... words) {
        for (String word : words) {
            if (folded().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has a word, given in small letters, in any case, with a blank or the end of a line on each side. */
    boolean hasWordAlone(String word) {
        String all = folded();
        for (int at = all.indexOf(word, 1); at > 0; at = all.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end < all.length()
                    && Character.isWhitespace(all.charAt(at - 1))
                    && Character.isWhitespace(all.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has one of some characters. */
    boolean hasAny(String characters) {
        String all = read.text();
        for (int i = 0; i < all.length(); i++) {
            if (characters.indexOf(all.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
