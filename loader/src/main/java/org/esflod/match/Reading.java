package org.esflod.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name cut into words.
 *
 * <p>Words end at everything that is no letter or digit. An apostrophe is nothing ({@code Int'l}, {@code O'Hara}); letters
 * with full stops between them are one word ({@code I.F.}, {@code p.l.c.}, {@code A/S}); {@code &} is the word {@code
 * och}; a legal form in capitals is cut off where it was run on ({@code VolvoAB}).
 *
 * @param exact the words as they stand, in lower case
 * @param words the words that are compared
 * @param repaired whether the name was mojibake, see {@link Mojibake}
 */
record Reading(List<String> exact, List<Word> words, boolean repaired) {
    static final String AND = "och";
    private static final int SHORTEST_TAIL = 2;
    private static final int LONGEST_TAIL = 4;

    /**
     * A word.
     *
     * @param lower in lower case, with its diacritics
     * @param folded see {@link Folding}
     * @param capitals whether it is written in capitals
     * @param dotted whether a full stop follows it
     * @param bracketed whether it stands in brackets
     * @param initialism whether it is letters with full stops between them
     */
    record Word(String lower, String folded, boolean capitals, boolean dotted, boolean bracketed, boolean initialism) {}

    /** Reads a name. */
    static Reading of(String name, LegalForms forms) {
        String repaired = Mojibake.repaired(name);
        return new Cutter(normal(repaired), forms).cut(!repaired.equals(name));
    }

    private static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** Goes once over the characters. */
    private static final class Cutter {
        private final String text;
        private final LegalForms forms;
        private final List<Word> raw = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();

        Cutter(String text, LegalForms forms) {
            this.text = text;
            this.forms = forms;
        }

        Reading cut(boolean repaired) {
            int depth = 0;
            for (int i = 0; i < text.length(); ) {
                char c = text.charAt(i);
                if (part(i)) {
                    int end = i;
                    while (end < text.length() && (part(end) || apostrophe(end))) {
                        end++;
                    }
                    add(i, end, depth > 0);
                    i = end;
                    continue;
                }
                if (c == '(' || c == '[') {
                    depth++;
                } else if (c == ')' || c == ']') {
                    depth = Math.max(0, depth - 1);
                } else if (c == '&' || c == '+') {
                    raw.add(new Word(AND, AND, false, false, depth > 0, false));
                }
                i++;
            }
            joinInitials();
            List<String> exact = new ArrayList<>(raw.size());
            raw.forEach(word -> exact.add(word.lower()));
            return new Reading(exact, words, repaired);
        }

        private boolean part(int at) {
            char c = text.charAt(at);
            if (c < 0x80) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            }
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        }

        /** Between letters; at the end of a word it is a quotation mark. */
        private boolean apostrophe(int at) {
            return switch (text.charAt(at)) {
                case '\'', '\u2019', '\u2018', '\u02BC', '\u00B4', '`' -> at + 1 < text.length() && part(at + 1);
                default -> false;
            };
        }

        private void add(int start, int end, boolean bracketed) {
            StringBuilder word = new StringBuilder(end - start);
            int upper = 0;
            int lower = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (part(i)) {
                    word.append(c);
                    if (Character.isUpperCase(c)) {
                        upper++;
                    } else if (Character.isLowerCase(c)) {
                        lower++;
                    }
                }
            }
            boolean dotted = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '/');
            int tail = lower > 0 ? formAtTheEnd(word) : word.length();
            if (tail < word.length()) {
                raw.add(word(word.substring(0, tail), false, false, bracketed));
                raw.add(word(word.substring(tail), true, dotted, bracketed));
            } else {
                raw.add(word(word.toString(), upper > 0 && lower == 0, dotted, bracketed));
            }
        }

        private static Word word(String text, boolean capitals, boolean dotted, boolean bracketed) {
            String lower = lower(text);
            return new Word(lower, Folding.of(lower), capitals, dotted, bracketed, false);
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        /** Where a form in capitals begins that was run on to a word in small letters; else the word's length. */
        private int formAtTheEnd(StringBuilder word) {
            int start = word.length();
            while (start > 0 && Character.isUpperCase(word.charAt(start - 1))) {
                start--;
            }
            int length = word.length() - start;
            boolean tail = length >= SHORTEST_TAIL
                    && length <= LONGEST_TAIL
                    && start > SHORTEST_TAIL
                    && Character.isLowerCase(word.charAt(start - 1))
                    && forms.isForm(lower(word.substring(start)));
            return tail ? start : word.length();
        }

        private void joinInitials() {
            for (int i = 0; i < raw.size(); ) {
                int end = i;
                while (end < raw.size() && single(raw.get(end)) && raw.get(end).dotted()) {
                    end++;
                }
                if (end > i && end < raw.size() && single(raw.get(end))) {
                    end++;
                }
                if (end - i < 2) {
                    if (!raw.get(i).folded().isEmpty()) {
                        words.add(raw.get(i));
                    }
                    i++;
                    continue;
                }
                StringBuilder lower = new StringBuilder();
                raw.subList(i, end).forEach(word -> lower.append(word.lower()));
                words.add(new Word(
                        lower.toString(),
                        Folding.of(lower.toString()),
                        raw.get(i).capitals(),
                        raw.get(end - 1).dotted(),
                        raw.get(i).bracketed(),
                        true));
                i = end;
            }
        }

        private static boolean single(Word word) {
            return word.lower().length() == 1 && Character.isLetter(word.lower().charAt(0));
        }
    }
}
