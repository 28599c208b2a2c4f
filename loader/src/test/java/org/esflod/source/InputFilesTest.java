package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void folderIsWalkedInOrderOfNames() throws IOException {
        write("b.txt", "a/2.html", "a/1.txt", "a-b.txt", "a.txt", "å.txt", "a/c/x.txt", "B.txt");
        assertEquals(
                List.of("B.txt", "a-b.txt", "a.txt", "a/1.txt", "a/2.html", "a/c/x.txt", "b.txt", "å.txt"),
                names(folder));
    }

    @Test
    void whatIsNoRecordIsLeftOut() throws IOException {
        write(
                "1.txt",
                "1.url",
                "2.html",
                "2.url",
                "2_files/style.css",
                "3.url",
                "4_files/5.txt",
                ".hidden.txt",
                ".git/6.txt",
                "README.md",
                "LICENSE",
                "7.pdf");
        assertEquals(List.of("1.txt", "2.html", "3.url", "4_files/5.txt", "7.pdf"), names(folder));
    }

    @Test
    void fileGivenDirectlyHasItsFileNameAsName() throws IOException {
        write("a/1.txt", "a/1.url", "a/2.url");
        assertEquals(List.of("1.txt"), names(folder.resolve("a/1.txt")));
        assertEquals(List.of(), names(folder.resolve("a/1.url")));
        assertEquals(List.of("2.url"), names(folder.resolve("a/2.url")));
    }

    @Test
    void linkToAFolderAboveIsNotFollowed() throws IOException {
        write("a/1.txt", "b/2.txt");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("a/side"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b/self"), folder.resolve("b"));
        assertEquals(List.of("a/1.txt", "a/side/2.txt", "b/2.txt"), names(folder));
    }

    @Test
    void publishedFolderIsLeftOut() throws IOException {
        write("1.txt", "published/versions/abc/reports/problems.html", "published/private/work/linked.jsonl");
        write("begun/versions/.building/x.txt", "begun/private/lock", "begun/private/work/linked.jsonl");
        write("versions/2.txt", "private/3.txt");
        Files.createSymbolicLink(folder.resolve("published/current"), Path.of("versions/abc"));
        assertEquals(List.of("1.txt", "private/3.txt", "versions/2.txt"), names(folder));
    }

    @Test
    void ofAPublishedFolderThatIsTheInputTheRestIsRead() throws IOException {
        write(
                "1.txt",
                "pages/2.txt",
                "versions/abc/reports/problems.html",
                "private/lock",
                "private/work/linked.jsonl");
        Files.createSymbolicLink(folder.resolve("current"), Path.of("versions/abc"));
        assertEquals(List.of("1.txt", "pages/2.txt"), names(folder));
    }

    @Test
    void nameThatIsNotInTheEncodingOfTheSystemIsNamed() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", ": > \"$(printf 'sj\\366.txt')\"")
                .directory(folder.toFile())
                .start();
        assumeTrue(shell.waitFor() == 0, "the file system takes no such name");
        LoaderException thrown = assertThrows(LoaderException.class, () -> InputFiles.of(folder));
        assertTrue(String.valueOf(thrown.getMessage()).contains("LC_ALL=C.UTF-8"), thrown.getMessage());
    }

    @Test
    void linkThatLeadsNowhereIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("1.txt"), folder.resolve("gone.txt"));
        assertThrows(LoaderException.class, () -> InputFiles.of(folder));
    }

    @Test
    void inputThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");
        LoaderException thrown = assertThrows(LoaderException.class, () -> InputFiles.of(missing));
        assertEquals("input not found: " + missing + "; name a file or a folder that exists", thrown.getMessage());
    }

    @Test
    void emptyFolderHasNoFiles() {
        InputFiles files = InputFiles.of(folder);
        assertThrows(NoSuchElementException.class, files::next);
    }

    @Test
    void pathLeadsToTheFile() throws IOException {
        write("a/1.txt");
        assertEquals(folder.resolve("a/1.txt"), InputFiles.of(folder).next().path());
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "text");
        }
    }

    @Test
    void filesOfSeveralInputsShareNoName() throws IOException {
        write("north/list.csv", "south/list.csv", "south/pages/1.txt");
        Path north = folder.resolve("north/list.csv");
        Path south = folder.resolve("south/list.csv");
        List<Path> inputs = List.of(north, folder.resolve("south"));
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> InputFiles.of(input, inputs).forEachRemaining(file -> names.add(file.name())));
        assertEquals(List.of("north/list.csv", "south/list.csv", "south/pages/1.txt"), names);
        assertEquals("list.csv", InputFiles.of(south, List.of(south)).next().name());
    }

    private static List<String> names(Path input) {
        List<String> names = new ArrayList<>();
        InputFiles.of(input).forEachRemaining(file -> names.add(file.name()));
        return names;
    }
}
