package org.esflod.link;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell a department from another organisation.
 *
 * <p>Source: {@code mapping/reference/owner_words.csv}. A row counts where it is a whole word of the name ({@code word}),
 * the end of one ({@code ending}: {@code kontoret} in {@code Näringslivskontoret}), the beginning of one ({@code
 * beginning}: {@code landsting} in {@code Landstingskansliet}), where the name opens with it ({@code opening}) or is it
 * ({@code whole}); beside a place's name {@code before} or {@code after} it ({@code kommunen} before {@code Mora}).
 */
final class OwnerWords {
    private static final Pattern MATCHES = Pattern.compile("word|ending|beginning|opening|whole|before|after");
    private static final Pattern KINDS =
            Pattern.compile("unit|district|beside|municipal|local|regional|academic|other|body|town");

    /** A word, and whether it was cut off for the word to come: {@code Barn-} of {@code Barn- och ungdomsnämnden}. */
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{N}]+)([-\u2010-\u2013](?![\\p{L}\\p{N}]))?");

    private static final Set<String> JOINING = Set.of("och", "för", "for");
    private static final Set<String> FOR = Set.of("för", "for");

    /** A word with a capital that is not the first. */
    private static final Pattern CAPITALISED = Pattern.compile("\\s(\\p{Lu}[\\p{L}\\p{N}-]*)");

    private static final int LONGEST_ABBREVIATION = 3;

    private final Map<Kind, Matches> kinds = new EnumMap<>(Kind.class);

    /** The same words without diacritics, for texts that have none; null in these themselves. */
    private @Nullable OwnerWords folded;

    private OwnerWords() {
        for (Kind kind : Kind.values()) {
            kinds.put(kind, new Matches());
        }
    }

    /** What a word says of a name. */
    enum Kind {
        /** It is a department, whosever. */
        UNIT,
        /** It is a district's department: any name may stand before it ({@code Rosengårds stadsdelsförvaltning}). */
        DISTRICT,
        /** Nothing by itself; it may stand beside a word that says something ({@code Tekniska kontoret}). */
        BESIDE,
        /** It is a municipality's department and no other body's. */
        MUNICIPAL,
        /** It is a department that only municipalities have, so the place beside it is enough to know whose. */
        LOCAL,
        /** It is a region's or county council's department and no other body's. */
        REGIONAL,
        /** It is a university's department and no other body's. */
        ACADEMIC,
        /** It is an organisation of its own: a company, an association, a foundation, an authority. */
        OTHER,
        /** Beside a municipality's name it says that the body is meant. */
        BODY,
        /** The same of those that call themselves a town; of others it says what they were until 1971. */
        TOWN
    }

    /**
     * A text that has a word for the body.
     *
     * @param rest what else there is: the name of the place
     * @param word such as {@code kommun}
     * @param town whether it is a word for a town
     */
    record Designation(String rest, String word, boolean town) {}

    private static final class Matches {
        private final Set<String> words = new HashSet<>();
        private final List<String> endings = new ArrayList<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<String> openings = new ArrayList<>();
        private final Set<String> whole = new HashSet<>();
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();

        private void add(String match, String word) {
            switch (match) {
                case "word" -> words.add(word);
                case "ending" -> endings.add(word);
                case "beginning" -> beginnings.add(word);
                case "opening" -> openings.add(word + " ");
                case "before" -> before.add(word + " ");
                case "after" -> after.add(" " + word);
                default -> whole.add(word);
            }
        }

        private boolean isOrEnds(String word) {
            return words.contains(word) || endings.stream().anyMatch(word::endsWith);
        }

        private boolean isAnywhereIn(String word) {
            return isOrEnds(word) || beginnings.stream().anyMatch(word::startsWith);
        }

        private boolean isName(String name) {
            return whole.contains(name) || openings.stream().anyMatch(name::startsWith);
        }
    }

    private record Word(String text, boolean cutOff) {}

    static OwnerWords read(Path file) {
        OwnerWords words = new OwnerWords();
        words.folded = new OwnerWords();
        for (CsvTable.Row row : CsvTable.read(file, "word", "match", "kind")) {
            Kind kind = Kind.valueOf(row.matching("kind", KINDS).toUpperCase(Locale.ROOT));
            String match = row.matching("match", MATCHES);
            String word = Keys.normalised(row.required("word"));
            words.of(kind).add(match, word);
            words.folded.of(kind).add(match, Names.withoutMarks(word));
        }
        return words;
    }

    /**
     * Whether a name is that of a department and cannot be that of another organisation.
     *
     * <p>It opens with a department's word ({@code Enheten för skolutveckling}, {@code Avdelningen BM Sekr.}), or ends
     * with one and has nothing before it but words cut off or known to stand there ({@code Arbets- och
     * etableringsenheten}, {@code Tekniska kontoret}). {@code Swedbanks kontor} is the office of somebody else.
     *
     * @param body what the body is whose department it would be: a department special to another kind is none of it
     */
    boolean isDepartment(String name, Set<Kind> body) {
        if (folded != null && isAscii(name)) {
            return folded.isDepartment(name, body);
        }
        List<Word> words = words(name);
        if (words.isEmpty() || namesOther(name) || isSpecialToOther(words, body)) {
            return false;
        }
        String whole = Keys.normalised(name);
        if (of(Kind.UNIT).isName(whole)
                || (body.contains(Kind.LOCAL) && of(Kind.LOCAL).isName(whole))) {
            return true;
        }
        int first = 0;
        while (first < words.size() - 1 && is(Kind.BESIDE, words.get(first))) {
            first++;
        }
        if (isUnit(words.get(first), body)) {
            return true;
        }
        Word last = words.get(words.size() - 1);
        if (is(Kind.DISTRICT, last)) {
            return true;
        }
        return isUnit(last, body)
                && !words.get(0).text.equals("och")
                && words.subList(0, words.size() - 1).stream()
                        .allMatch(word -> word.cutOff || word.text.equals("och") || is(Kind.BESIDE, word));
    }

    /**
     * Whether a name is that of a department that only municipalities have and nothing more: {@code Socialförvaltningen},
     * not {@code Komvux Påhittad}. A district's is none: the place beside it is the district.
     */
    boolean isLocalDepartment(String name) {
        if (folded != null && isAscii(name)) {
            return folded.isLocalDepartment(name);
        }
        List<Word> words = words(name);
        return isDepartment(name, Set.of(Kind.MUNICIPAL, Kind.LOCAL))
                && isOnlyKnown(words)
                && words.stream().noneMatch(word -> is(Kind.DISTRICT, word))
                && (of(Kind.LOCAL).isName(Keys.normalised(name))
                        || words.stream().anyMatch(word -> of(Kind.LOCAL).isAnywhereIn(word.text)));
    }

    /**
     * Whether a department's name has in it what may be somebody's name: {@code Komvux Påhittad}. What it is for does not
     * count, unless it has a capital: {@code Enheten för pedagogik}.
     */
    boolean hasProperName(String text) {
        if (folded != null && isAscii(text)) {
            return folded.hasProperName(text);
        }
        if (of(Kind.UNIT).whole.contains(Keys.normalised(text))) {
            return false;
        }
        List<Word> words = words(text);
        boolean purpose = words.size() > 1 && FOR.contains(words.get(1).text);
        return purpose
                ? CAPITALISED.matcher(text).results().anyMatch(found -> !isOnlyKnown(words(found.group(1))))
                : !isOnlyKnown(words);
    }

    private boolean isOnlyKnown(List<Word> words) {
        return words.stream().allMatch(word -> word.cutOff || JOINING.contains(word.text) || isOfAnyKind(word));
    }

    /** Whether a text is one of the words, whatever it says: {@code Norra} is no Nora. */
    boolean isKnown(String word) {
        return kinds.values().stream()
                .anyMatch(matches -> matches.words.contains(word) || matches.whole.contains(word));
    }

    /** The word for the body that a text begins or ends with; the longest where there are several. */
    Optional<Designation> designation(String normalised) {
        Optional<Designation> body = designation(normalised, Kind.BODY);
        return body.isPresent() ? body : designation(normalised, Kind.TOWN);
    }

    private Optional<Designation> designation(String normalised, Kind kind) {
        Optional<String> after =
                of(kind).after.stream().filter(normalised::endsWith).max(Comparator.comparingInt(String::length));
        if (after.isPresent()) {
            String rest =
                    normalised.substring(0, normalised.length() - after.get().length());
            return Optional.of(new Designation(rest, after.get().strip(), kind == Kind.TOWN));
        }
        return of(kind).before.stream()
                .filter(normalised::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(word -> new Designation(normalised.substring(word.length()), word.strip(), kind == Kind.TOWN));
    }

    /** Whether a word says that the name is an organisation of its own. */
    boolean namesOther(String name) {
        return words(name).stream().anyMatch(word -> of(Kind.OTHER).isAnywhereIn(word.text));
    }

    /**
     * Whether a single word is one of a department's or an organisation's name and nobody's own. Short ones only in
     * capitals: {@code AMI} is an office, {@code Ami} is not.
     */
    boolean isOfNoPerson(String word) {
        List<Word> parts = words(word);
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> part.text.length() <= LONGEST_ABBREVIATION
                                ? capitals && isOfAnyKind(part)
                                : !is(Kind.BESIDE, part) && isOfAnyKind(part));
    }

    /**
     * Whether a name has no word of a person's: such words ({@link #isOfNoPerson}), words cut off for them or known to
     * stand beside them, and other names that cannot be a person's beside one of them.
     */
    boolean isOnlyOfNoPerson(String name, Predicate<String> besideThem) {
        List<String> all = List.of(name.strip().split("[\\s\\p{Z}]+", -1));
        return all.stream().anyMatch(this::isOfNoPerson)
                && all.stream().allMatch(word -> isOfNoPerson(word) || besideThem.test(word) || standsBeside(word));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private boolean standsBeside(String text) {
        return words(text).stream()
                .allMatch(word -> word.cutOff || JOINING.contains(word.text) || is(Kind.BESIDE, word));
    }

    private boolean isOfAnyKind(Word word) {
        return kinds.values().stream().anyMatch(matches -> matches.isOrEnds(word.text));
    }

    private boolean isSpecialToOther(List<Word> words, Set<Kind> body) {
        for (Kind kind : List.of(Kind.MUNICIPAL, Kind.REGIONAL, Kind.ACADEMIC)) {
            if (!body.contains(kind) && words.stream().anyMatch(word -> of(kind).isAnywhereIn(word.text))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnit(Word word, Set<Kind> body) {
        return is(Kind.UNIT, word) || is(Kind.DISTRICT, word) || body.stream().anyMatch(kind -> is(kind, word));
    }

    private boolean is(Kind kind, Word word) {
        return of(kind).isOrEnds(word.text);
    }

    private Matches of(Kind kind) {
        return kinds.computeIfAbsent(kind, absent -> new Matches());
    }

    private static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(
                Names.swedish(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
        while (word.find()) {
            words.add(new Word(word.group(1), word.group(2) != null));
        }
        return words;
    }
}
