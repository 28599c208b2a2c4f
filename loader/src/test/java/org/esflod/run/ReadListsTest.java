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

/** {@code read --explain} and {@code read --draft}, as a data steward sees them. */
class ReadListsTest {
    private static final Path CASES = TestFiles.home("loader/src/test/resources/cases-lists");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void explainTellsWhatWasUnderstood() {
        Run run = Run.of("read", CASES.resolve("column-unknown/list.csv"), "--explain");
        assertEquals(0, run.exit(), run.err());
        String out = run.out();
        assertTrue(out.contains("text with the delimiter \";\", UTF-8"), out);
        assertTrue(out.contains("form esf-export: "), out);
        assertTrue(
                out.contains("row 1 holds all that the form requires (caseNumber, owner, title); 3 of 5 headings"),
                out);
        assertTrue(out.contains("Diarienummer        caseNumber  text       1 of 1  22-026-S03"), out);
        assertTrue(out.contains("Handläggande enhet  ?           not known  1 of 1  [...]"), out);
        assertTrue(out.contains("columns of the form that the file lacks: "), out);
        assertTrue(out.contains("COLUMN_UNKNOWN 2: "), out);
        assertFalse(out.contains("Malmö kommun"), "an owner may be a person");
    }

    @Test
    void explainShowsNoPerson() throws IOException {
        Path list = folder.resolve("list.json");
        Files.writeString(list, """
                [{"ärende-id": "1", "stödmottagare": "Påhittad Snickeri", "projektnamn": "Trä 070-1740605", "projektledare": "Eva Påhittad",
                  "telnr": "070-1740605", "e-post": "eva@example.org", "handläggare": "Nils Påhittad", "projektbeskrivning": "Ring Eva."}]
                """);
        String out = Run.of("read", list, "--explain").out();
        assertTrue(out.contains("projektledare"), out);
        for (String hidden : new String[] {"Snickeri", "Eva", "1740605", "@example", "Nils"}) {
            assertFalse(out.contains(hidden), out);
        }
    }

    @Test
    void explainTellsOfPagesToo() {
        String out = Run.of("read", TestFiles.home("examples/gavle-vagen-vidare.txt"), "--explain")
                .out();
        assertTrue(out.contains("form page-2007-2013"), out);
        assertTrue(out.contains("totalBudget"), out);
        assertTrue(out.contains("records: 1 read, 0 refused"), out);
    }

    @Test
    void draftWritesMetadataAndNothingElse() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"), "Projektnamn;Beneficiary;Okänt\nTrä;Malmö stad;1\nSten;Lunds kommun;2\n");
        Run run = Run.of("read", list, "--draft");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("{\n  \"@context\""), run.out());
        assertTrue(run.out().contains("{\"name\":\"title\",\"titles\":\"Projektnamn\",\"required\":true}"), run.out());
        assertTrue(run.out().endsWith("}\n"), run.out());
        Path text = Files.writeString(folder.resolve("text.txt"), "A text and nothing else.\n");
        Run none = Run.of("read", text, "--draft");
        assertEquals(3, none.exit(), none.out());
    }

    @Test
    void oneTaskAtATime() {
        assertEquals(2, Run.of("read", CASES, "--draft", "--explain").exit());
        assertEquals(2, Run.of("read", CASES).exit());
        assertEquals(2, Run.of("read", "-", "--explain").exit());
    }
}
