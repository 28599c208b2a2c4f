package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.project.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data gives the same bytes, wherever, whenever and in whatever order it is published. */
class SameInputTest {
    private static final Path EXAMPLES = TestFiles.home("examples");

    @Test
    void givesTheSameBytesInTwoFolders(@TempDir Path folder) throws IOException {
        Map<String, Path> first = Published.examples().files();
        Map<String, Path> second =
                Published.to(folder.resolve("other/place"), EXAMPLES).files();
        assertTrue(first.size() > 15);
        assertSame(first, second);
        assertEquals(
                Published.examples().current().getFileName(),
                folder.resolve("other/place/current").toRealPath().getFileName());
    }

    @Test
    void isNoSecondVersionInOneFolder(@TempDir Path folder) throws IOException {
        Page.good().to(folder.resolve("in/page.txt"));
        Published first = Published.to(folder.resolve("out"), folder.resolve("in"));
        List<Path> files = Published.all(first.dir());
        Run again = Run.of("publish", folder.resolve("in"), "--to", first.dir());
        assertEquals(0, again.exit());
        assertTrue(again.out().contains("unchanged"), again.out());
        assertEquals(files, Published.all(first.dir()));
        try (Stream<Path> versions = Files.list(first.dir().resolve("versions"))) {
            assertEquals(1, versions.count());
        }
    }

    @Test
    void givesAVersionOfAnEarlierProgramItsIndexes(@TempDir Path folder) throws IOException {
        Page.good().to(folder.resolve("in/page.txt"));
        Published first = Published.to(folder.resolve("out"), folder.resolve("in"));
        Path search = first.current().resolve("search");
        assertTrue(Files.isDirectory(search));
        Folders.delete(search);
        Run again = Run.of("publish", folder.resolve("in"), "--to", first.dir());
        assertEquals(0, again.exit());
        assertTrue(again.out().contains("restart the service"), again.out());
        try (SearchIndex index = Objects.requireNonNull(SearchIndex.open(first.current()))) {
            assertEquals(1, index.search(Selection.of(Kind.PROJECT)).total());
        }
    }

    /** Two halves of the examples, which hold one project in two sources, a page that stands in both, and pages that say the same in other writing, or something else. */
    @Test
    void inAnotherOrderGivesTheSameDumps(@TempDir Path folder) throws IOException {
        List<Path> examples = Published.all(EXAMPLES);
        for (int i = 0; i < examples.size(); i++) {
            // In fives, so that a page and its address stay together or are parted as it comes.
            Path half = Files.createDirectories(folder.resolve(i / 5 % 2 == 0 ? "one" : "two"));
            Files.copy(
                    examples.get(i), half.resolve(String.valueOf(examples.get(i).getFileName())));
        }
        Page good = Page.good();
        good.to(folder.resolve("one/again.txt"));
        good.with("1 250 000 kr", "1250000 kr").with("Syfte\n", "Syfte\n\n").to(folder.resolve("two/again.txt"));
        good.with("veckan", "\n veckan").to(folder.resolve("two/and-again.txt"));
        good.with("2 400 000", "2 500 000").to(folder.resolve("two/otherwise.txt"));
        Object[] inputs = {folder.resolve("one"), folder.resolve("two")};
        Published first = Published.to(folder.resolve("first"), inputs);
        Published second = Published.to(folder.resolve("second"), inputs[1], inputs[0]);
        assertTrue(first.run().out().contains("SOURCE_DOUBLED 3"), first.run().out());
        assertTrue(first.run().out().contains("KEY_CONFLICT 1"), first.run().out());
        assertSame(published(first), published(second));
    }

    private static Map<String, Path> published(Published published) {
        Map<String, Path> files = published.files();
        files.keySet().removeIf(name -> !name.startsWith("dumps/") && !name.startsWith("tables/"));
        assertEquals(9, files.size());
        return files;
    }

    private static void assertSame(Map<String, Path> first, Map<String, Path> second) throws IOException {
        assertEquals(first.keySet(), second.keySet());
        for (Map.Entry<String, Path> file : first.entrySet()) {
            Path other = second.getOrDefault(file.getKey(), Path.of("absent"));
            assertEquals(-1, Files.mismatch(file.getValue(), other), file.getKey() + " differs");
        }
    }
}
