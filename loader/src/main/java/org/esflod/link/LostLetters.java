package org.esflod.link;

import java.util.List;
import java.util.regex.Pattern;
import org.esflod.project.Keys;

/** Names whose å, ä and ö were lost on the way: written without them, as other keyboards write them, or unreadable. */
final class LostLetters {
    /** Stands for a letter that nobody can read: a question mark or U+FFFD inside a word. No name has it. */
    private static final char LOST = '\u0294';

    private static final Pattern UNREADABLE = Pattern.compile("(?<=\\p{L})(?:\ufffd+|\\?)|(?:\ufffd+|\\?)(?=\\p{L})");

    private LostLetters() {}

    /** As {@link Keys#normalised}, letters that cannot be read kept as one that stands for them. */
    static String normalised(String text) {
        return Keys.normalised(UNREADABLE.matcher(text).replaceAll(String.valueOf(LOST)));
    }

    /** Whether a normalised text has a letter that cannot be read. */
    static boolean anyIn(String normalised) {
        return normalised.indexOf(LOST) >= 0;
    }

    /** Whether each letter is the name's, or it without its mark, or Norwegian or Danish for it, or its digraph. */
    static boolean isWithoutDiacritics(String name, String original) {
        if (digraphs(original).contains(name)) {
            return true;
        }
        if (name.length() != original.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char meant = original.charAt(i);
            boolean nordic = (letter == 'ø' && meant == 'ö') || (letter == 'æ' && meant == 'ä');
            if (letter != meant
                    && letter != Names.withoutMarks(String.valueOf(meant)).charAt(0)
                    && !nordic) {
                return false;
            }
        }
        return true;
    }

    /** Whether each letter is the name's, or lost where the name has one beyond a to z. */
    static boolean isUnreadable(String name, String original) {
        if (name.length() != original.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char meant = original.charAt(i);
            if (name.charAt(i) != meant && (name.charAt(i) != LOST || meant < '\u0080')) {
                return false;
            }
        }
        return true;
    }

    /** A name as keyboards without å, ä and ö write it: bare letters, and three ways of two letters for one. */
    static List<String> digraphs(String compact) {
        String both = compact.replace("ä", "ae").replace("ö", "oe");
        return List.of(
                Names.withoutMarks(compact),
                Names.withoutMarks(both),
                Names.withoutMarks(both.replace("å", "aa")),
                Names.withoutMarks(compact.replace("å", "aa")));
    }
}
