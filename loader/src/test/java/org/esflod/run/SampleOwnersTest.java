package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.esflod.TestFiles;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The owners of all sample pages, sample lists and examples. Every link of these was looked at by hand, the label beside
 * the name of the organisation, and none was wrong. Where a number here changes, look at the links again: {@code ./esf-lod
 * link --sssom FILE} lists them.
 */
class SampleOwnersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void asManyOwnersAreLinkedAsWereLookedAt() throws IOException {
        Path records = folder.resolve("records.jsonl");
        Path linked = folder.resolve("linked.jsonl");
        Run read = Run.of(
                "read",
                TestFiles.shared("data/pages"),
                TestFiles.shared("data/lists").resolve("tillvaxtverket-2014-2020.json"),
                TestFiles.home("examples"),
                "--to",
                records);
        assertEquals(0, read.exit(), read.err());
        Run link = Run.of("link", records, "--to", linked);
        assertEquals(0, link.exit(), link.err());

        Map<String, Integer> projects = new TreeMap<>();
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String line : Files.readAllLines(linked)) {
            JsonNode document = RecordJson.document(line);
            JsonNode owner = document.path("owner").isMissingNode()
                    ? document.path("project").path("owner")
                    : document.path("owner");
            if (!owner.isMissingNode()) {
                String status = owner.path("status").asText();
                projects.merge(status, 1, Integer::sum);
                labels.computeIfAbsent(status, key -> new TreeSet<>())
                        .add(owner.path("label").asText());
            }
        }
        Map<String, Integer> distinct = new TreeMap<>();
        labels.forEach((status, names) -> distinct.put(status, names.size()));
        // Two former county councils are curated; two regions' names were other bodies' in their projects' period.
        assertEquals(
                Map.of(
                        "linked-by-curation",
                        2,
                        "linked-by-identifier",
                        6,
                        "linked-by-name",
                        162,
                        "in-review",
                        4,
                        "unlinked",
                        173),
                projects);
        assertEquals(
                Map.of(
                        "linked-by-curation",
                        2,
                        "linked-by-identifier",
                        6,
                        "linked-by-name",
                        93,
                        "in-review",
                        2,
                        "unlinked",
                        127),
                distinct);
    }
}
