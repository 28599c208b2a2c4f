package org.esflod.match;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.LoaderException;

/**
 * Words that many names of organisations have, and so tell little: {@code förening}, {@code Group}, {@code of}.
 *
 * <p>Source: {@code mapping/reference/generic_words.csv}. Words of one meaning in several languages have one canonical word.
 * Absent: a word that the table lacks weighs 1 and stands for itself.
 */
public final class GenericWords {
    private static final String[] COLUMNS = {"word", "canonical", "weight", "kind"};

    private final Map<String, Word> words = new HashMap<>();

    /**
     * What the table says of a word.
     *
     * @param canonical the word that it stands for, folded
     * @param weight how much it tells beside a name of its own, 0 to 1
     * @param stop whether it is a word like {@code of}
     * @param article whether it is one like {@code the}
     */
    record Word(String canonical, double weight, boolean stop, boolean article) {}

    private static final class Standard {
        static final GenericWords TABLE =
                new GenericWords(ReferenceRows.built("generic_words.csv", COLUMNS), "generic_words.csv");
    }

    private GenericWords(List<Map<String, String>> rows, String name) {
        for (Map<String, String> row : rows) {
            String word = folded(row, "word");
            String canonical = folded(row, "canonical");
            String kind = row.getOrDefault("kind", "");
            if (!Set.of("stop", "article", "generic", "abbreviation").contains(kind)) {
                throw new LoaderException("the reference table " + name + ": word " + word + ": kind '" + kind
                        + "' is none of stop, article, generic, abbreviation");
            }
            words.putIfAbsent(
                    word,
                    new Word(
                            canonical.isEmpty() ? word : canonical,
                            weight(name, word, row.getOrDefault("weight", "")),
                            kind.equals("stop") || kind.equals("article"),
                            kind.equals("article")));
        }
        // An abbreviation weighs as much as the word that it stands for.
        for (String word : new TreeSet<>(words.keySet())) {
            Word entry = of(word);
            Word meant = words.get(entry.canonical());
            if (meant != null && !meant.canonical().equals(entry.canonical())) {
                entry = new Word(meant.canonical(), entry.weight(), entry.stop(), entry.article());
            }
            if (Double.isNaN(entry.weight())) {
                entry = new Word(entry.canonical(), meant == null ? 1 : meant.weight(), entry.stop(), entry.article());
            }
            words.put(word, entry);
        }
    }

    /** The table that the program was built with. */
    public static GenericWords standard() {
        return Standard.TABLE;
    }

    /** A table, in the form of {@code mapping/reference/generic_words.csv}. */
    public static GenericWords read(Path file) {
        return new GenericWords(ReferenceRows.of(file, COLUMNS), file.toString());
    }

    /** How much a folded word tells, 0 to 1. */
    public double weight(String folded) {
        return of(folded).weight();
    }

    /** What the table says of a folded word. */
    Word of(String folded) {
        Word word = words.get(folded);
        return word == null ? new Word(folded, 1, false, false) : word;
    }

    /** NaN where the table leaves it open. */
    private static double weight(String name, String word, String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            double weight = Double.parseDouble(cell);
            if (weight >= 0 && weight <= 1) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new LoaderException("the reference table " + name + ": word " + word + ": weight " + cell, e);
        }
        throw new LoaderException(
                "the reference table " + name + ": word " + word + ": weight " + cell + " is not between 0 and 1");
    }

    private static String folded(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return Folding.of(cell.strip().toLowerCase(Locale.ROOT));
    }
}
