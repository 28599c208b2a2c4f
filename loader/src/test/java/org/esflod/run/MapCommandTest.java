package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code map} writes and says is the same however many threads map. */
class MapCommandTest {
    private static final int LINES = 3_000;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Path linked = linked();
        Path target = folder.resolve("one.nq");
        Run one = Run.of("map", linked, "--to", target, "--threads", 1);
        assertEquals(1, one.exit(), one.err());
        assertTrue(one.out().contains("2,940 documents, 60 refused"), one.out());
        assertTrue(one.out().contains("linked.jsonl:101: RECORD_MALFORMED"), one.out());
        assertTrue(one.out().contains("MAPPING_FAILED 30"), one.out());
        for (int threads : List.of(2, 5)) {
            Path other = folder.resolve(threads + ".nq");
            Run several = Run.of("map", linked, "--to", other, "--threads", threads);
            assertArrayEquals(Files.readAllBytes(target), Files.readAllBytes(other));
            assertEquals(untimed(one), untimed(several));
        }
        List<String> marks = Files.readAllLines(target).stream()
                .filter(line -> line.startsWith("#@ project"))
                .toList();
        assertEquals(2_940, marks.size());
        assertEquals(marks.stream().sorted().toList(), marks);
    }

    @Test
    void nTriplesHaveNoGraphsAndNoMarks() throws IOException {
        Path linked = linked();
        Path quads = folder.resolve("linked.nq");
        Path triples = folder.resolve("linked.nt");
        Run.of("map", linked, "--to", quads);
        Run.of("map", linked, "--to", triples);
        String expected = Files.readString(quads)
                .replaceAll("(?m)^#@ .*\n", "")
                .replace(" <https://esf-lod.example/graph/links> .\n", " .\n");
        assertEquals(expected, Files.readString(triples));
        assertTrue(expected.contains("linkEvidence"), "a statement that stands in a graph");
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() throws IOException {
        Path linked = Files.createDirectory(folder.resolve("linked.jsonl"));
        Run run = Run.of("map", linked, "--to", folder.resolve("out.nq"), "--threads", 2);
        assertEquals(3, run.exit());
        assertFalse(run.showsStackTrace(), run.err());
        assertTrue(run.err().contains("cannot map " + linked), run.err());
        assertFalse(Files.exists(folder.resolve("out.nq")));
    }

    @Test
    void aLineInAnotherEncodingIsRefusedAlone() throws IOException {
        Path linked = folder.resolve("linked.jsonl");
        byte[] latin1 = (line(2, "2015-01-31") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.writeString(linked, line(1, "2015-01-31") + "\n");
        Files.write(linked, latin1, StandardOpenOption.APPEND);
        Files.writeString(linked, line(3, "2015-01-31"), StandardOpenOption.APPEND);
        Run run = Run.of("map", linked, "--to", folder.resolve("out.nq"));
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.out().contains("2 documents, 1 refused"), run.out());
        assertTrue(run.out().contains("linked.jsonl:2: RECORD_MALFORMED"), run.out());
    }

    @Test
    void noThreadIsWrongUsage() {
        Run run = Run.of("map", "x", "--to", "y", "--threads", 0);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--threads"), run.err());
    }

    /** The lines of several batches: each hundredth is no document, and each hundredth has a day that is none. */
    private Path linked() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            String line = line(i, i % 100 == 50 ? "x" : "2015-01-31");
            lines.append(i % 100 == 0 && i > 0 ? line.substring(1) : i == 0 ? "[]" : line)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("linked.jsonl"), lines);
    }

    private static String line(int number, String start) {
        return "{\"project\":{\"key\":\"%06d\",\"language\":\"sv\",\"title\":\"Väg %d – vidare\","
                        .formatted(number, number)
                + "\"owner\":{\"label\":\"A\",\"organisation\":\"2120000001\",\"link\":\"abc\"},"
                + "\"abstracts\":[{\"text\":\"%s\",\"language\":\"sv\"}],".formatted("Text. ".repeat(20))
                + "\"period\":{\"start\":\"%s\"}}}".formatted(start);
    }

    private static String untimed(Run run) {
        return run.out().replaceAll("\\([0-9.]+ s\\)", "");
    }
}
