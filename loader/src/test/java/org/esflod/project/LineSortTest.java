package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come back in order, each as often as it was added, however many files they took. */
class LineSortTest {
    /** Parts above this number are merged. */
    private static final int MOST_PARTS = 256;

    @TempDir
    Path folder = Path.of("");

    /** All in memory; a few parts; several hundred parts, which are merged before they are read. */
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 1 << 14, 1 << 10})
    void sortsWhateverMemoryItHas(long memory) throws IOException {
        List<String> lines = lines(5000);
        try (LineSort sort = new LineSort(folder, "lines", memory)) {
            lines.forEach(sort::add);
            assertEquals(sorted(lines), read(sort));
            assertEquals(sorted(lines), read(sort), "a second time");
            assertTrue(files().size() < MOST_PARTS);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void takesLinesOfSeveralThreads() {
        List<String> lines = lines(20_000);
        try (LineSort sort = new LineSort(folder, "lines", 1 << 16)) {
            lines.parallelStream().forEach(sort::add);
            assertEquals(sorted(lines), read(sort));
        }
    }

    @Test
    void givesNothingOfNothing() {
        try (LineSort sort = new LineSort(folder, "lines");
                LineSort.Lines none = sort.sorted()) {
            assertNull(none.peek());
            assertNull(none.key());
            assertFalse(none.skipTo("a"));
        }
    }

    @Test
    void skipsToAKey() {
        try (LineSort sort = new LineSort(folder, "lines", 1)) {
            List.of("c\t1", "a\t1", "ab\t1", "c\t0").forEach(sort::add);
            try (LineSort.Lines lines = sort.sorted()) {
                assertFalse(lines.skipTo("b"));
                assertTrue(lines.skipTo("c"));
                assertEquals("c\t0", lines.next());
            }
        }
    }

    @Test
    void takesNoLineOnceSorted() {
        try (LineSort sort = new LineSort(folder, "lines")) {
            sort.sorted().close();
            assertThrows(IllegalStateException.class, () -> sort.add("a"));
        }
    }

    /** A character that UTF-8 has not, half of one that takes two: what was begun does not stay behind. */
    @Test
    void leavesNothingOfAFileThatCannotBeWritten() throws IOException {
        try (LineSort sort = new LineSort(folder, "lines", 1)) {
            sort.add("a");
            assertThrows(LoaderException.class, () -> sort.add("b\ud800"));
            assertEquals(2, files().size());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void keepsItsFilesToItself() throws IOException {
        try (LineSort sort = new LineSort(folder, "lines", 1)) {
            sort.add("a");
            for (Path file : files()) {
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
                }
            }
            assertEquals(1, files().size());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> lines(int number) {
        Random random = new Random(7);
        return IntStream.range(0, number)
                .mapToObj(i -> "key-" + random.nextInt(number / 2) + "\tÅtvidaberg “" + random.nextInt(3) + "”")
                .toList();
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> read(LineSort sort) {
        List<String> read = new ArrayList<>();
        try (LineSort.Lines lines = sort.sorted()) {
            while (lines.peek() != null) {
                read.add(lines.next());
            }
        }
        return read;
    }
}
