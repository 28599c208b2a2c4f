package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void buildTellsWhatBecameOfTheRows() throws IOException {
        Run run = Run.of("registers", "build", registers());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .contains(
                                "bolagsverket: bolagsverket_bulkfil.txt (UTF-8): 24 rows = 9 kept + 10 dropped + 5 refused"),
                run.out());
        assertTrue(run.out().contains("6 natural persons, 2 estates of deceased persons"), run.out());
        assertTrue(run.out().contains("REGISTER_ROW_BROKEN"), run.out());
        assertTrue(run.out().contains("11 legal persons with"), run.out());
        assertFalse(run.out().contains("Påhittad") || run.out().contains("751302"), run.out());
        Run again = Run.of("registers", "build", folder);
        assertTrue(again.out().contains("there already"), again.out());
    }

    @Test
    void tryTellsHowManyAreFound() throws IOException {
        Run.of("registers", "build", registers());
        Path names = folder.resolve("names.csv");
        Files.writeString(
                names,
                "id,owner_string,expected_key\n1,NÄSETS BYGG AB,547200-0008\n2,Näsest Byg,5472000008\n3,Ingenstans HB,\n");
        Run run = Run.of("registers", "try", folder, names);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("all, of 2 that have an organisation: among 50 1.0000"), run.out());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals(2, Run.of("registers").exit());
        assertEquals(2, Run.of("registers", "build").exit());
        Run none = Run.of("registers", "build", folder.resolve("none"));
        assertEquals(3, none.exit());
        assertFalse(none.showsStackTrace(), none.err());
        assertEquals(
                3,
                Run.of("registers", "try", folder, folder.resolve("none.csv")).exit());
    }

    private Path registers() throws IOException {
        for (Path file : Published.all(TestFiles.home("loader/src/test/resources/registers"))) {
            Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
        return folder;
    }
}
