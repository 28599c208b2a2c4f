package org.esflod.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSpoolTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void nothingAddedGivesNoGroup() throws IOException {
        try (ProjectSpool spool = ProjectSpool.in(folder, Preference.NONE);
                ProjectGroups groups = spool.groups()) {
            assertFalse(groups.hasNext());
        }
    }

    @Test
    void groupsComeInOrderOfKeysAndOfFileNamesInside() throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 3000).boxed().toList());
        Collections.shuffle(order, new Random(1));
        List<List<String>> found = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (ProjectSpool spool = ProjectSpool.in(folder, Preference.NONE)) {
            for (int number : order) {
                spool.add(project("Titel " + number % 1000, number + ".txt"), number);
            }
            try (ProjectGroups groups = spool.groups()) {
                while (groups.hasNext()) {
                    List<Project> group = records(groups.next());
                    keys.add(group.get(0).key());
                    found.add(group.stream()
                            .map(project -> project.sources().get(0).file())
                            .toList());
                }
            }
        }
        assertEquals(1000, found.size());
        assertEquals(keys.stream().sorted().toList(), keys);
        for (List<String> files : found) {
            assertEquals(3, files.size());
            assertEquals(files.stream().sorted().toList(), files);
        }
        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void projectComesBackAsItWas() throws IOException {
        Project project = project("Lära – för livet\n\"hela\"\ttiden", "å/ä/ö.txt");
        try (ProjectSpool spool = ProjectSpool.in(folder, Preference.NONE)) {
            spool.add(project, 7);
            try (ProjectGroups groups = spool.groups()) {
                assertEquals(List.of(project), records(groups.next()));
                assertFalse(groups.hasNext());
            }
        }
    }

    @Test
    void workFilesAreOpenToNobodyElseAndDeleted() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        try (ProjectSpool spool = ProjectSpool.in(folder, Preference.NONE)) {
            spool.add(project("Titel", "a.txt"), 0);
            Path work = filesIn(folder).get(0);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(work)));
            for (Path file : filesIn(work)) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
            spool.groups().close();
        }
        assertEquals(List.of(), filesIn(folder));
    }

    @Test
    void nothingIsAddedAfterSorting() throws IOException {
        try (ProjectSpool spool = ProjectSpool.in(folder, Preference.NONE)) {
            spool.groups().close();
            assertThrows(IllegalStateException.class, () -> spool.add(project("Titel", "a.txt"), 0));
        }
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");
        LoaderException thrown = assertThrows(LoaderException.class, () -> ProjectSpool.in(missing, Preference.NONE));
        assertEquals("cannot write work files in " + missing + "; check its permissions", thrown.getMessage());
    }

    private static List<Project> records(ProjectGroup group) {
        List<Project> records = new ArrayList<>();
        group.projects().forEachRemaining(records::add);
        return records;
    }

    private static Project project(String title, String file) throws IOException {
        String page = Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/page-as-text/page.txt"));
        Project project = Pages.of(file, page.getBytes(UTF_8)).required();
        return new ProjectBuilder(project)
                .key(Keys.project(null, "2007-2013", title, "Sala", null))
                .title(title)
                .build();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
