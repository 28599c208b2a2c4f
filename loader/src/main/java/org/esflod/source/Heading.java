package org.esflod.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings of a table stand, and the form that they are of.
 *
 * @param match the form that fits best
 * @param rivals other forms that fit as well
 * @param line where the headings stand
 * @param rowsBefore rows before them
 */
record Heading(FormMatch match, List<SourceForm> rivals, int line, int rowsBefore) {
    /** Copies the list. */
    Heading {
        rivals = List.copyOf(rivals);
    }

    /** The form. */
    SourceForm form() {
        return match.form();
    }

    /**
     * The headings among the first rows of a table: the first row in which all required columns of a form occur, and of the
     * forms that fit it the one with most columns in it.
     */
    static Optional<Heading> find(List<TableRow> head, List<SourceForm> forms) {
        for (int i = 0; i < Math.min(head.size(), TableRows.HEAD); i++) {
            List<FormMatch> complete = matches(head, i, forms).stream()
                    .filter(FormMatch::complete)
                    .sorted(Comparator.comparingInt(FormMatch::matched).reversed())
                    .toList();
            if (!complete.isEmpty()) {
                FormMatch best = complete.get(0);
                List<SourceForm> rivals = complete.stream()
                        .skip(1)
                        .filter(match -> match.matched() == best.matched())
                        .map(FormMatch::form)
                        .toList();
                return Optional.of(new Heading(best, rivals, head.get(i).line(), i));
            }
        }
        return Optional.empty();
    }

    /** The row that comes closest to the headings of a form, where no row has all that a form requires. */
    static Optional<Heading> nearest(List<TableRow> head, List<SourceForm> forms) {
        List<Heading> near = new ArrayList<>();
        for (int i = 0; i < Math.min(head.size(), TableRows.HEAD); i++) {
            for (FormMatch match : matches(head, i, forms)) {
                if (match.nearlyComplete()) {
                    near.add(new Heading(match, List.of(), head.get(i).line(), i));
                }
            }
        }
        return near.stream()
                .max(Comparator.comparingInt(heading -> heading.match().matched()));
    }

    private static List<FormMatch> matches(List<TableRow> head, int at, List<SourceForm> forms) {
        return forms.stream()
                .filter(form ->
                        form.dialect().skipRows() == null || form.dialect().skipRows() == at)
                .map(form -> match(form, head, at))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable FormMatch match(SourceForm form, List<TableRow> head, int at) {
        int count = form.dialect().headerRowCount();
        if (at + count > head.size() || (count == 1 && head.get(at).texts().size() < fewest(form))) {
            return null;
        }
        List<List<String>> rows = head.subList(at, at + count).stream()
                .map(row -> row.without(form.dialect().skipColumns()).texts())
                .toList();
        return count == 1 ? FormMatch.of(form, rows.get(0)) : FormMatch.of(form, joined(form, rows));
    }

    /** Cells that a row needs to hold the headings that a form requires, or nearly all of them. */
    private static long fewest(SourceForm form) {
        return Math.min(2, form.columns().stream().filter(Column::required).count());
    }

    /** Of several rows of headings, the cell that is a title of the form, or all cells of the column one after the other. */
    private static List<String> joined(SourceForm form, List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, width)
                .mapToObj(i -> rows.stream()
                        .filter(row -> i < row.size() && !Blanks.only(row.get(i)))
                        .map(row -> row.get(i))
                        .toList())
                .map(cells -> cells.stream()
                        .filter(cell -> FormMatch.of(form, List.of(cell)).matched() > 0)
                        .findFirst()
                        .orElse(cells.stream().collect(Collectors.joining(" "))))
                .toList();
    }
}
