package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.match.catalogue.CatalogueEntry;
import org.esflod.problem.LoaderException;

/** Free text in which organisations of a catalogue are named: {@link BenchmarkForm#AFFILIATIONS}. */
final class Affiliations {
    private Affiliations() {}

    /** The catalogue: its columns are {@code ror_id}, {@code name} and, with {@code |} between them, {@code alt_names}. */
    static List<CatalogueEntry> catalogue(LabelledTable table) {
        if (!table.has("ror_id", "name")) {
            throw new LoaderException(table.file() + ":1: a catalogue has the columns ror_id, name and alt_names, not "
                    + String.join(", ", table.columns()));
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            if (row.text("ror_id").isEmpty() || row.text("name").isEmpty()) {
                throw row.wrong("name", "a name with an identifier beside it");
            }
            entries.add(new CatalogueEntry(
                    row.text("ror_id"),
                    Stream.concat(
                                    Stream.of(row.text("name")),
                                    Stream.of(row.text("alt_names").split("\\|", -1))
                                            .map(String::strip)
                                            .filter(name -> !name.isEmpty()))
                            .distinct()
                            .toList()));
        }
        return entries;
    }

    /** Asks for each text. */
    static List<JudgedQuery> judge(LabelledTable table, Linker<String> linker) {
        List<JudgedQuery> queries = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            String text = row.text("affiliation");
            Set<String> expected = row.ids("expected_ror_ids_in_catalogue");
            queries.add(JudgedQuery.of(row.text("id"), text, group(expected), expected, linker.answer(text)));
        }
        return queries;
    }

    /** Expected ids that the catalogue lacks: nobody can find them. */
    static long unknown(List<JudgedQuery> queries, List<CatalogueEntry> catalogue) {
        Set<String> known = new HashSet<>();
        catalogue.forEach(entry -> known.add(entry.id()));
        return LinkMeasures.sum(queries, query -> (int)
                query.expected().stream().filter(id -> !known.contains(id)).count());
    }

    private static String group(Set<String> expected) {
        return expected.isEmpty() ? "none expected" : expected.size() == 1 ? "one expected" : "several expected";
    }
}
