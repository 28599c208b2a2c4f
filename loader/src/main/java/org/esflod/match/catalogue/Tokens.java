package org.esflod.match.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts names and texts into {@link Token}s, both the same way.
 *
 * <p>Character references and tags are read, diacritics dropped, words that lost the blank between them cut at the capital letter
 * or digit ({@code UniversityUSA}, {@code 1University}), initials put together ({@code M. D.} and {@code A&M} are one word each).
 */
final class Tokens {
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,60}>");
    private static final Pattern REFERENCE = Pattern.compile("&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-", "mdash", "-");
    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('ı', "i"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"));
    private static final Set<String> ELIDED = Set.of("d", "l", "dell", "all", "nell", "sull", "dall", "qu");
    private static final Set<String> OF = Set.of(
            "of", "de", "la", "le", "du", "des", "der", "di", "del", "della", "dell", "delle", "degli", "dei", "da",
            "do", "dos", "das", "for", "fur", "d", "van", "von", "av", "pour", "para", "l", "zu", "per");
    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "och", "i", "og", "en", "o");
    private static final Set<String> AT =
            Set.of("at", "in", "a", "im", "am", "an", "on", "to", "from", "by", "with", "na");
    private static final String APOSTROPHES = "'’‘ʼ′´`¨ˆ˜˚¸";
    private static final int LONGEST = 4000;

    private final CatalogueWords words;
    private final Map<String, List<String>> abbreviations;

    Tokens(CatalogueWords words) {
        this(words, Map.of());
    }

    /** Reads abbreviations, in capital letters, as the words that they stand for. */
    Tokens(CatalogueWords words, Map<String, List<String>> abbreviations) {
        this.words = words;
        this.abbreviations = Map.copyOf(abbreviations);
    }

    /** The words of a text, but for those that only tie; of a very long text its beginning. */
    List<Token> of(String text) {
        String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        Cutter cutter = new Cutter(plain);
        cutter.run();
        return cutter.tokens;
    }

    private static String plain(String text) {
        String decoded = text;
        if (text.indexOf('&') >= 0) {
            // Twice, since references are found that were escaped once more.
            decoded = decoded(decoded(text));
        }
        if (decoded.indexOf('<') >= 0) {
            decoded = TAG.matcher(decoded).replaceAll(" ");
        }
        StringBuilder out = new StringBuilder(decoded.length() + 16);
        boolean ascii = true;
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0) {
                out.append('\'');
            } else if (c < 128) {
                out.append(c);
            } else if (Character.getType(c) != Character.FORMAT) {
                String folded = FOLDED.get(c);
                out.append(folded == null ? String.valueOf(c) : folded);
                ascii = ascii && folded != null;
            }
        }
        return ascii ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFKD);
    }

    private static String decoded(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(character(matcher.group(1))));
        }
        matcher.appendTail(out);
        return out.toString();
    }

    private static String character(String reference) {
        if (reference.charAt(0) == '#') {
            boolean hexadecimal = Character.toLowerCase(reference.charAt(1)) == 'x';
            int code = hexadecimal
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
        }
        String named = NAMED.get(reference);
        if (named != null) {
            return named;
        }
        // Letters with diacritics begin with the letter: eacute, uuml.
        return reference.length() > 3 ? reference.substring(0, 1) : " ";
    }

    /** One pass over the characters of a text. */
    private final class Cutter {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int pause = Token.STOP;
        private int joint;
        private boolean initial;
        private boolean initialsGoOn;

        Cutter(String text) {
            this.text = text;
        }

        void run() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    if (word.length() > 0 && boundary(word.charAt(word.length() - 1), c)) {
                        end(' ');
                    }
                    word.append(c);
                } else if (c == '\'') {
                    apostrophe(i);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    end(c);
                    mark(c, i);
                }
            }
            end(' ');
        }

        private boolean boundary(char before, char next) {
            if (Character.isDigit(before) != Character.isDigit(next)) {
                return true;
            }
            return Character.isLowerCase(before) && Character.isUpperCase(next);
        }

        /** An apostrophe is a part of the word, but where it elides an article. */
        private void apostrophe(int at) {
            boolean letterNext = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
            if (!letterNext) {
                end(' ');
            } else if (ELIDED.contains(word.toString().toLowerCase(Locale.ROOT))) {
                word.setLength(0);
                joint |= Token.OF;
            }
        }

        private void mark(char c, int at) {
            switch (c) {
                case ',', '(', ')', '[', ']', '|', '"', '“', '”', '«', '»' ->
                    pause(c == '"' ? Token.NONE : Token.COMMA);
                case ';', ':', '\n', '\r', '\t' -> pause(Token.STOP);
                case '-', '‐', '‑', '–', '—', '−', '/', '@' -> pause(loose(at) ? Token.DASH : Token.HYPHEN);
                case '.' -> dot(at);
                case '&' -> joint |= Token.AND;
                default -> {
                    // Any other mark is a blank.
                }
            }
        }

        /** Whether a dash has blanks around it. */
        private boolean loose(int at) {
            return at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
        }

        private void pause(int strength) {
            pause = Math.max(pause, strength);
            if (strength > Token.NONE) {
                initialsGoOn = false;
            }
        }

        /** A full stop ends a sentence where the word before it is no abbreviation. */
        private void dot(int at) {
            if (tokens.isEmpty()) {
                return;
            }
            Token last = tokens.get(tokens.size() - 1);
            boolean abbreviation = last.word().length() <= 3 || !last.concept().equals(last.word());
            boolean atEnd = at + 1 >= text.length() || text.charAt(at + 1) == ' ';
            if (!abbreviation && atEnd) {
                pause(Token.COMMA);
            }
        }

        private void end(char by) {
            if (word.length() == 0) {
                return;
            }
            String raw = word.toString();
            word.setLength(0);
            String folded = raw.toLowerCase(Locale.ROOT);
            boolean single = raw.length() == 1 && Character.isUpperCase(raw.charAt(0));
            if (single && initial && initialsGoOn && pause == Token.NONE && (joint & ~Token.AND) == 0) {
                joinInitial(folded);
                return;
            }
            initial = single;
            initialsGoOn = single && (by == '.' || by == '&' || by == ' ');
            if (raw.length() == 1 && Character.isLowerCase(raw.charAt(0)) && !isTie(folded)) {
                return;
            }
            CatalogueWords.Meaning meaning = words.of(folded);
            boolean upper =
                    raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT)) && !Character.isDigit(raw.charAt(0));
            if (meaning.kind() == WordKind.STOP && !single) {
                tie(folded);
                return;
            }
            if (meaning.kind() == WordKind.PHRASE) {
                phrase(List.of(meaning.concept().split(" ", -1)), upper);
                return;
            }
            List<String> spelt = upper ? abbreviations.get(folded) : null;
            if (spelt != null) {
                phrase(spelt, true);
                return;
            }
            boolean letter = meaning.kind() == WordKind.STOP;
            tokens.add(new Token(
                    folded,
                    letter ? folded : meaning.concept(),
                    letter ? WordKind.OTHER : meaning.kind(),
                    pause,
                    joint,
                    Character.isUpperCase(raw.charAt(0)),
                    upper));
            pause = Token.NONE;
            joint = 0;
        }

        /** The words that an abbreviation stands for. */
        private void phrase(List<String> spelt, boolean upper) {
            for (String each : spelt) {
                CatalogueWords.Meaning meaning = words.of(each);
                tokens.add(new Token(each, meaning.concept(), meaning.kind(), pause, joint, true, upper));
                pause = Token.NONE;
                joint = 0;
            }
        }

        private void joinInitial(String letter) {
            Token last = tokens.remove(tokens.size() - 1);
            String joined = last.word() + letter;
            Token both = last.as(joined, words.of(joined));
            if (both.kind() == WordKind.STOP) {
                both = new Token(joined, joined, WordKind.OTHER, last.pause(), last.joint(), true, true);
            }
            tokens.add(both);
            joint = 0;
        }

        private boolean isTie(String folded) {
            return AND.contains(folded) || AT.contains(folded) || OF.contains(folded);
        }

        private void tie(String folded) {
            if (OF.contains(folded)) {
                joint |= Token.OF;
            } else if (AND.contains(folded)) {
                joint |= Token.AND;
            } else if (AT.contains(folded)) {
                joint |= Token.AT;
            } else {
                joint |= Token.THE;
            }
        }
    }
}
