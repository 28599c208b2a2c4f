package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Owners that are a municipality, are none, or could be two: {@link BenchmarkForm#MUNICIPAL_OWNERS}. */
final class MunicipalOwners {
    private static final String MUNICIPALITY = "SE-KOMMUN";
    private static final String OTHER = "NOT-KOMMUN";
    private static final String AMBIGUOUS = "AMBIGUOUS";

    private MunicipalOwners() {}

    /**
     * Asks for each owner.
     *
     * @param linker gives codes of municipalities: of the owner itself or of the body whose department it is
     */
    static List<JudgedQuery> judge(LabelledTable table, Linker<String> linker) {
        List<JudgedQuery> queries = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            String type = row.text("expected_type");
            if (!List.of(MUNICIPALITY, OTHER, AMBIGUOUS).contains(type)) {
                throw row.wrong("expected_type", MUNICIPALITY + ", " + OTHER + " or " + AMBIGUOUS);
            }
            Set<String> expected = type.equals(MUNICIPALITY) ? row.ids("expected_kommunkod") : Set.of();
            if (type.equals(MUNICIPALITY) && expected.isEmpty()) {
                throw row.wrong("expected_kommunkod", "the code of a municipality");
            }
            String owner = row.text("owner_string");
            String template = row.text("template");
            queries.add(new JudgedQuery(
                    row.text("id"),
                    owner,
                    template.isEmpty() ? type : type + " " + template,
                    owner,
                    expected,
                    type.equals(OTHER),
                    linker.answer(owner)));
        }
        return queries;
    }

    /** How many wrong links the hard negatives have, and how many ambiguous names are rightly without one. */
    static List<Measure> measures(List<JudgedQuery> queries) {
        List<JudgedQuery> others = of(queries, OTHER);
        List<JudgedQuery> ambiguous = of(queries, AMBIGUOUS);
        return List.of(
                Measure.proportion(
                        "wrong links on " + OTHER, LinkMeasures.count(others, JudgedQuery::isLinked), others.size()),
                Measure.proportion(
                        AMBIGUOUS + " unlinked or in review",
                        LinkMeasures.count(ambiguous, query -> !query.isLinked()),
                        ambiguous.size()));
    }

    private static List<JudgedQuery> of(List<JudgedQuery> queries, String type) {
        return queries.stream()
                .filter(query -> query.group().equals(type) || query.group().startsWith(type + " "))
                .toList();
    }
}
