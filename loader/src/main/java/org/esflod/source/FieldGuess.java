package org.esflod.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which field of the record a heading may mean: that of the known heading that it equals, or else of the one with which it
 * has most words in common.
 */
final class FieldGuess {
    /** Words in common, of all words of both; less is chance. */
    private static final double ENOUGH = 0.5;

    /** A column of a known form. */
    record Known(Set<String> words, Column column) {}

    private final Map<String, Column> byTitle = new HashMap<>();
    private final List<Known> known;

    FieldGuess(SourceForms forms) {
        this.known = forms.all().stream()
                .flatMap(form -> form.stated().stream())
                .filter(column -> !column.suppressOutput())
                .flatMap(column -> column.titles().stream()
                        .flatMap(title -> Arrays.stream(Headings.normal(title).split("/", -1)))
                        .map(title -> new Known(words(title), column)))
                .toList();
        for (SourceForm form : forms.all()) {
            for (Column column : form.stated()) {
                if (!column.suppressOutput()) {
                    column.titles().forEach(title -> byTitle.putIfAbsent(Headings.normal(title), column));
                }
            }
        }
    }

    /** The column of a known form that a heading may be. */
    Optional<Column> of(String heading) {
        Column same = byTitle.get(Headings.normal(heading));
        if (same != null) {
            return Optional.of(same);
        }
        List<Set<String>> parts = Arrays.stream(Headings.normal(heading).split("/", -1))
                .map(FieldGuess::words)
                .toList();
        return known.stream()
                .map(one -> Map.entry(
                        parts.stream()
                                .mapToDouble(part -> likeness(part, one.words()))
                                .max()
                                .orElse(0),
                        one.column()))
                .filter(one -> one.getKey() >= ENOUGH)
                .max(Comparator.comparingDouble(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String heading) {
        return Arrays.stream(heading.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }
}
