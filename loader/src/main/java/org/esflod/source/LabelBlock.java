package org.esflod.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page in which its labels stand, found and recognised.
 *
 * @param form whose labels they are
 * @param labels the labels with their values, in the page's order, some of them perhaps twice
 * @param strangers the lines among them that begin with no known label and are no value of one
 * @param title the last line before the labels; absent where there is none but the site's own lines
 * @param start index of its first line
 * @param end index of the first line after it
 */
record LabelBlock(
        SourceForm form,
        List<Labelled> labels,
        List<Line> strangers,
        @Nullable Line title,
        int start,
        int end) {
    /** Enough to tell a page from its neighbours, few enough to read one that lost more than half of them. */
    static final int ENOUGH_LABELS = 4;

    /** A link to the page in English, printed right after the labels. */
    static final String IN_ENGLISH = "In English";

    /** Copies the lists. */
    LabelBlock {
        labels = List.copyOf(labels);
        strangers = List.copyOf(strangers);
    }

    /** The labels met, each once. */
    Set<String> met() {
        return labels.stream().map(Labelled::label).collect(Collectors.toSet());
    }

    /** Whether enough different labels have a value. */
    boolean enough() {
        return labels.stream()
                        .filter(labelled -> !labelled.value().isEmpty())
                        .map(Labelled::label)
                        .distinct()
                        .count()
                >= ENOUGH_LABELS;
    }

    /** Whether a label of the field is there, with or without a value. */
    boolean has(String field) {
        return labels.stream().anyMatch(labelled -> labelled.column().name().equals(field));
    }

    /** The first value of a field that is not empty. */
    Optional<String> value(String field) {
        return labels.stream()
                .filter(labelled -> labelled.column().name().equals(field))
                .map(Labelled::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Where most labels stand a second time, so that a second page must have begun; absent where they do not. */
    Optional<Integer> secondPage() {
        Set<String> met = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Labelled labelled : labels) {
            if (!labelled.value().isEmpty() && !met.add(labelled.label())) {
                again.add(labelled.label());
                if (again.size() == ENOUGH_LABELS) {
                    return Optional.of(labelled.line());
                }
            }
        }
        return Optional.empty();
    }
}
