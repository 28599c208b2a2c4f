package org.esflod.match.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esflod.problem.LoaderException;

/**
 * Words that several languages have for one thing, and what they do in a name.
 *
 * <p>Shape: {@code universitet} is {@code university}, a word for a body. Absent: a word of no table stands for itself. Errors: a
 * table that is missing or has a row of another shape is a {@link LoaderException}. Source: {@code institution_words.csv} and
 * {@code place_translations.csv} of {@code mapping/reference}, both of our own compilation.
 */
public final class CatalogueWords {
    private static final String HEADING = "word,concept,kind";
    private static final List<String> TABLES = List.of("institution_words.csv", "place_translations.csv");

    private final Map<String, Meaning> meanings;

    private CatalogueWords(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** Reads the tables in {@code mapping/reference}. */
    public static CatalogueWords read(Path reference) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (String table : TABLES) {
            Path file = reference.resolve(table);
            List<String> lines = lines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
                throw new LoaderException("the table " + file + " does not begin with '" + HEADING + "'");
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (cells.length != 3) {
                    throw new LoaderException("the table " + file + " has a row of another shape: " + line);
                }
                meanings.putIfAbsent(cells[0], new Meaning(cells[1], kind(file, line, cells[2])));
            }
        }
        return new CatalogueWords(meanings);
    }

    /** What a word without diacritics, in lower case, stands for. */
    Meaning of(String word) {
        Meaning meaning = meanings.get(word);
        return meaning == null ? new Meaning(word, WordKind.OTHER) : meaning;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new LoaderException("the table " + file + " is missing or cannot be read", e);
        }
    }

    private static WordKind kind(Path file, String line, String name) {
        try {
            return WordKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LoaderException("the table " + file + " has a row of an unknown kind: " + line, e);
        }
    }

    /**
     * What a word stands for.
     *
     * @param concept one of the words that mean the same, such as {@code university}
     * @param kind what it does in a name
     */
    record Meaning(String concept, WordKind kind) {}
}
