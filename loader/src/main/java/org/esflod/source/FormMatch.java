package org.esflod.source;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a form fits a row of headings.
 *
 * @param form the form
 * @param headings the cells of the row, each with the column that it is
 */
record FormMatch(SourceForm form, List<Found> headings) {
    /** Fewer headings in common are chance. */
    private static final int ENOUGH = 3;

    /** Copies the list. */
    FormMatch {
        headings = List.copyOf(headings);
    }

    /**
     * A heading as found.
     *
     * @param text as the file writes it
     * @param column the column of the form; absent where it has none
     */
    record Found(String text, @Nullable Column column) {}

    /** Compares headings with the titles of a form. */
    static FormMatch of(SourceForm form, List<String> headings) {
        return new FormMatch(
                form,
                headings.stream()
                        .map(heading -> new Found(heading, form.titled(heading)))
                        .toList());
    }

    /** How many columns of the form occur. */
    int matched() {
        return columnsFound().size();
    }

    /** Columns that the form requires and the row lacks. */
    List<Column> missing() {
        Set<Column> found = columnsFound();
        return form.stated().stream()
                .filter(Column::required)
                .filter(column -> !found.contains(column))
                .toList();
    }

    /** Whether all required columns occur. */
    boolean complete() {
        return missing().isEmpty();
    }

    /** Whether the row looks as the form's headings do, though a required one is missing. */
    boolean nearlyComplete() {
        long named =
                headings.stream().filter(found -> !Blanks.only(found.text())).count();
        return !complete()
                && matched() >= ENOUGH
                && matched() * 4L >= named * 3
                && missing().size() * 3 <= matched();
    }

    /** The headings that mean a field which an earlier one means already; those not taken do no harm. */
    List<Found> doubled() {
        Set<Column> met = new HashSet<>();
        return headings.stream()
                .filter(found -> found.column() != null
                        && !met.add(found.column())
                        && !found.column().suppressOutput())
                .toList();
    }

    /** The headings that the form does not know. */
    List<Found> unknown() {
        return headings.stream()
                .filter(found -> found.column() == null && !Blanks.only(found.text()))
                .toList();
    }

    private Set<Column> columnsFound() {
        Set<Column> found = new HashSet<>();
        headings.stream().map(Found::column).filter(Objects::nonNull).forEach(found::add);
        return found;
    }
}
