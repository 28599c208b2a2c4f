package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Set<String> RESOLVABLE = Set.of("owner", "region");

    @Test
    void countsByFormAndField() {
        Coverage coverage = counted();
        assertEquals(
                List.of(
                        "list title 1 1 1 null",
                        "list owner 1 0 0 0",
                        "list region 1 0 0 0",
                        "page title 2 2 1 null",
                        "page owner 2 1 1 1",
                        "page region 2 1 0 0"),
                told(coverage, Set.of("title", "owner", "region")));
    }

    @Test
    void everyFormHasARowForEveryFieldInTheRecordsOrder() {
        assertEquals(
                List.of("list", "page"),
                counted().rows().stream().map(Coverage.Row::form).distinct().toList());
        for (String form : List.of("list", "page")) {
            assertEquals(
                    RecordFields.ALL,
                    counted().rows().stream()
                            .filter(row -> row.form().equals(form))
                            .map(Coverage.Row::field)
                            .toList());
        }
    }

    @Test
    void aFieldOfNoListIsCountedAfterThem() {
        Coverage coverage = new Coverage(RESOLVABLE);
        coverage.parsed("page", Set.of("novel"), Set.of());
        Coverage.Row last = coverage.rows().get(RecordFields.ALL.size());
        assertEquals(new Coverage.Row("page", "novel", 1, 1, 0, null), last);
    }

    @Test
    void whatIsNotStatedIsNotUnderstood() {
        Coverage coverage = new Coverage(RESOLVABLE);
        coverage.parsed("page", Set.of(), Set.of("title"));
        assertEquals(List.of("page title 1 0 0 null"), told(coverage, Set.of("title")));
    }

    @Test
    void countsOfTwoWorkersAddUp() {
        Coverage both = counted();
        both.addAll(counted());
        assertEquals(List.of("list owner 2 0 0 0", "page owner 4 2 2 2"), told(both, Set.of("owner")));
    }

    @Test
    void onlyWhatCanBeResolvedIs() {
        assertThrows(IllegalArgumentException.class, () -> counted().linked("page", Set.of("title")));
    }

    /** A field that the schema gets and {@link RecordFields} does not would be missing from the table of coverage. */
    @Test
    void theFieldsAreThoseOfTheSchema() throws IOException {
        JsonNode schema = RecordJson.document(Files.readString(TestFiles.home("mapping/record.schema.json")));
        JsonNode project = schema.at("/$defs/project/properties");
        // Titles and summaries in other languages are fields of their own, title.en and abstract.en.
        Set<String> ours = Set.of("key", "language", "contactPoint", "sources", "otherTitles", "abstracts", "funding");
        Set<String> missing = new TreeSet<>(Set.of("abstract"));
        project.fieldNames().forEachRemaining(missing::add);
        schema.at("/$defs/funding/properties").fieldNames().forEachRemaining(missing::add);
        missing.removeAll(ours);
        missing.removeIf(name -> RecordFields.ALL.stream().anyMatch(field -> isOrIsIn(field, name)));
        assertEquals(Set.of(), missing);
        for (String nested : List.of("owner", "contact", "sources")) {
            String prefix = nested + ".";
            assertTrue(RecordFields.ALL.stream().anyMatch(field -> field.startsWith(prefix)), nested);
        }
        assertEquals(RecordFields.ALL.size(), Set.copyOf(RecordFields.ALL).size());
    }

    private static boolean isOrIsIn(String field, String name) {
        return field.equals(name) || field.startsWith(name + ".");
    }

    private static Coverage counted() {
        Coverage coverage = new Coverage(RESOLVABLE);
        coverage.parsed("page", Set.of("title", "owner", "region"), Set.of("title", "owner"));
        coverage.parsed("page", Set.of("title"), Set.of());
        coverage.parsed("list", Set.of("title"), Set.of("title"));
        coverage.linked("page", Set.of("owner"));
        return coverage;
    }

    private static List<String> told(Coverage coverage, Set<String> fields) {
        return coverage.rows().stream()
                .filter(row -> fields.contains(row.field()))
                .map(row -> row.form() + " " + row.field() + " " + row.records() + " " + row.stated() + " "
                        + row.understood() + " " + row.resolved())
                .toList();
    }
}
