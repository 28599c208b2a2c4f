package org.esflod.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.esflod.link.OwnerLookup;
import org.jspecify.annotations.Nullable;

/** Owners with what is known of the project, and the organisation that they are: {@link BenchmarkForm#OWNER_MENTIONS}. */
final class OwnerMentions {
    /** How many candidates a register is asked for. */
    static final int CANDIDATES = 50;

    private OwnerMentions() {}

    /**
     * An owner as a source has it.
     *
     * @param label its name
     * @param context what is known beside it
     */
    record Mention(String label, OwnerLookup.Context context) {}

    /** Asks for each owner; several numbers in {@code expected_key} are each right. */
    static List<JudgedQuery> judge(LabelledTable table, Linker<Mention> linker) {
        List<JudgedQuery> queries = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            Mention mention = mention(row);
            Set<String> expected = row.ids("expected_key");
            queries.add(new JudgedQuery(
                    row.text("id"),
                    mention.label(),
                    group(row, expected),
                    mention.toString(),
                    expected,
                    expected.isEmpty(),
                    linker.answer(mention)));
        }
        return queries;
    }

    /** Recall without the mentions whose two best candidates are alike in all that is known: one name in one town. */
    static Measure recallToldApart(List<JudgedQuery> queries) {
        List<JudgedQuery> apart =
                queries.stream().filter(query -> !query.isTied()).toList();
        return Measure.proportion(
                "recall, told apart",
                LinkMeasures.sum(apart, JudgedQuery::right),
                LinkMeasures.sum(apart, query -> query.expected().size()));
    }

    /**
     * How often what is right is among the candidates that a register gives.
     *
     * @param candidates keys for an owner, best first; the first {@value #CANDIDATES} count
     */
    static Measure candidateRecall(LabelledTable table, Function<Mention, Collection<String>> candidates) {
        List<LabelledTable.Row> linkable = table.rows().stream()
                .filter(row -> !row.ids("expected_key").isEmpty())
                .toList();
        long found = linkable.stream()
                .filter(row -> candidates.apply(mention(row)).stream()
                        .limit(CANDIDATES)
                        .anyMatch(row.ids("expected_key")::contains))
                .count();
        return Measure.proportion("candidate recall at " + CANDIDATES, found, linkable.size());
    }

    private static Mention mention(LabelledTable.Row row) {
        LocalDate start;
        try {
            start = row.text("start_date").isEmpty() ? null : LocalDate.parse(row.text("start_date"));
        } catch (DateTimeParseException e) {
            throw row.wrong("start_date", "a date such as 2019-01-31");
        }
        String domain = orNull(row, "email_domain");
        return new Mention(
                row.text("owner_string"),
                new OwnerLookup.Context(
                        orNull(row, "programme_period"),
                        orNull(row, "nuts2"),
                        orNull(row, "municipality"),
                        start,
                        domain == null ? null : domain.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String orNull(LabelledTable.Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    private static String group(LabelledTable.Row row, Set<String> expected) {
        for (String column : List.of("template", "type", "noise")) {
            if (!row.text(column).isEmpty()) {
                return row.text(column);
            }
        }
        return expected.isEmpty() ? "none expected" : "one expected";
    }
}
