package org.esflod.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.project.Keys;

/**
 * Words that tell a department from another organisation.
 *
 * <p>Source: {@code mapping/reference/owner_words.csv}. A word counts where it is a whole word of the name ({@code
 * word}) or the end of one ({@code ending}: {@code kontoret} in {@code Näringslivskontoret}).
 */
final class OwnerWords {
    private static final Pattern MATCHES = Pattern.compile("word|ending");
    private static final Pattern KINDS = Pattern.compile("unit|other");

    private final Set<String> unitWords = new HashSet<>();
    private final List<String> unitEndings = new ArrayList<>();
    private final Set<String> otherWords = new HashSet<>();
    private final List<String> otherEndings = new ArrayList<>();

    private OwnerWords() {}

    static OwnerWords read(Path file) {
        OwnerWords words = new OwnerWords();
        for (CsvTable.Row row : CsvTable.read(file, "word", "match", "kind")) {
            boolean unit = row.matching("kind", KINDS).equals("unit");
            String word = Keys.normalised(row.required("word"));
            if (row.matching("match", MATCHES).equals("word")) {
                (unit ? words.unitWords : words.otherWords).add(word);
            } else {
                (unit ? words.unitEndings : words.otherEndings).add(word);
            }
        }
        return words;
    }

    /** Whether the name sounds like a department: {@code Näringslivskontoret}, {@code Enheten för Skolutveckling}. */
    boolean soundsLikeUnit(String name) {
        return !namesOther(name) && Arrays.stream(words(name)).anyMatch(word -> isUnit(word));
    }

    /** Whether the name begins like a department: {@code Avdelningen BM Sekr.}, or ends like one. */
    boolean framesUnit(String name) {
        String[] words = words(name);
        return !namesOther(name) && (isUnit(words[0]) || isUnit(words[words.length - 1]));
    }

    /** Whether a word says that the name is an organisation of its own: a company, an association, a foundation. */
    boolean namesOther(String name) {
        return Arrays.stream(words(name))
                .anyMatch(word ->
                        otherWords.contains(word) || otherEndings.stream().anyMatch(word::endsWith));
    }

    private boolean isUnit(String word) {
        return unitWords.contains(word) || unitEndings.stream().anyMatch(word::endsWith);
    }

    private static String[] words(String name) {
        return Keys.normalised(name).split(" ", -1);
    }
}
