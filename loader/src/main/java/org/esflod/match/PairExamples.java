package org.esflod.match;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;

/**
 * Pairs of names, labelled as names of one organisation or not.
 *
 * <p>Shape: CSV with the columns {@code name1}, {@code name2} and {@code is_match} ({@code true} or {@code false}); others
 * are not read.
 */
public final class PairExamples implements LabelledExamples {
    @Override
    public String model() {
        return "pairs";
    }

    @Override
    public Map<String, Integer> signs() {
        return NameComparison.SIGNS;
    }

    @Override
    public List<Labelled> read(Path file) {
        NameComparison comparison = PairMatcher.comparison();
        return ReferenceRows.of(file, "name1", "name2", "is_match").stream()
                .map(row -> new Labelled(
                        comparison
                                .compare(row.getOrDefault("name1", ""), row.getOrDefault("name2", ""))
                                .features(),
                        match(file, row.getOrDefault("is_match", ""))))
                .toList();
    }

    private static boolean match(Path file, String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new LoaderException(file + ": is_match is '" + cell + "', not true or false");
        };
    }
}
