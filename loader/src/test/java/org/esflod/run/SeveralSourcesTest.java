package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.esflod.project.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources of one project, in one run and over several. */
class SeveralSourcesTest {
    private static final String FORM = "mapping/sources/page-2007-2013.csvw.json";
    private static final String LAST = "{\"name\": \"country\", \"virtual\": true, \"default\": \"SE\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** Where every page has this case number. */
    @SuppressWarnings("NullAway.Init") // set before each test
    private Home numbered;

    @BeforeEach
    void knowTheCaseNumber() throws IOException {
        numbered = TemporaryHome.in(folder.resolve("home"))
                .with(
                        FORM,
                        LAST,
                        LAST + ", {\"name\": \"caseNumber\", \"virtual\": true, \"default\": \"2008 3020475\"}")
                .home();
    }

    @Test
    void theLosersValueIsKeptAndNamesNobody() throws IOException {
        Page.good().to(folder.resolve("in/a.txt"));
        Page.good()
                .with("2 400 000", "2 500 000")
                .with("Eva Påhittad", "Bo Fiktivsson")
                .with("fast punkt i veckan.", "fast punkt. Fråga Eva Påhittad, Bo Fiktivsson, 070-174 06 05.")
                .to(folder.resolve("in/b.txt"));
        Path dir = folder.resolve("published");
        Run run = Run.at(numbered, "publish", folder.resolve("in"), "--to", dir);
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("FACT_CONFLICT 2:"), run.out());
        String conflicts = Files.readString(dir.resolve("current/reports/conflicts.csv"));
        assertEquals(
                "project_key,field,preferred_file,preferred_line,preferred_value,other_file,other_line,other_value",
                conflicts.lines().findFirst().orElseThrow());
        assertTrue(
                conflicts.contains(
                        "2008-3020475,totalBudget,a.txt,0,\"2 400 000 kr SEK\",b.txt,0,\"2 500 000 kr SEK\"\n"),
                conflicts);
        assertTrue(conflicts.contains("Fråga […], […], […]."), conflicts);
        String report = Files.readString(dir.resolve("current/reports/problems.json"));
        assertTrue(report.contains("2 400 000 kr SEK (a.txt), not 2 500 000 kr SEK"), report);
        for (String text : List.of(conflicts, report)) {
            assertFalse(text.contains("Påhittad") || text.contains("Fiktivsson"), text);
        }
        assertTrue(Files.readString(dir.resolve("current/meta/SHA256SUMS")).contains("reports/conflicts.csv"));
    }

    /** Of organisation numbers only one is one; the second has lost the zero that it begins with. */
    @Test
    void whatStandsForAnOrganisationNumberNamesNobody() throws IOException {
        StringBuilder list =
                new StringBuilder("Diarienummer;Namn på insatsen;Stödmottagare;Beneficiary ID;Program CCI\n");
        for (String number : List.of("212000-1124", "102290405", "Bo Fiktivsson", "212000-1125")) {
            list.append("22-001-S01;Trä;Malmö stad;").append(number).append(";2021SE05SFPR001\n");
        }
        Path records = folder.resolve("records.jsonl");
        Path conflicts = folder.resolve("conflicts.csv");
        Path in = Files.writeString(folder.resolve("list.csv"), list);
        assertEquals(0, Run.of("read", in, "--to", records).exit());
        Run run = Run.of("link", records, "--to", folder.resolve("linked.jsonl"), "--conflicts", conflicts);
        assertEquals(0, run.exit(), run.err());
        List<String> others = Files.readAllLines(conflicts).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
        assertEquals(List.of("[…]", "[…]", "212000-1125"), others);
    }

    @Test
    void aProjectWhoseCaseNumberBecomesKnownIsFoundUnderItsOldIri() throws IOException {
        Path page = Page.good().to(folder.resolve("in/a.txt"));
        Path dir = folder.resolve("published");
        assertEquals(0, Run.of("publish", page, "--to", dir).exit());
        assertEquals("kind,old_key,new_key\n", replaced(dir));

        assertEquals(0, Run.at(numbered, "publish", page, "--to", dir).exit());
        String old = Keys.project(
                null,
                "2007-2013",
                "Vägar till arbete i Sala",
                "Sala kommun, Arbetsmarknadsenheten",
                LocalDate.of(2009, 3, 1));
        assertEquals("kind,old_key,new_key\nproject," + old + ",2008-3020475\n", replaced(dir));
        String triple = "<https://esf-lod.example/id/project/" + old + "> <http://purl.org/dc/terms/isReplacedBy> "
                + "<https://esf-lod.example/id/project/2008-3020475> .";
        assertTrue(statements(dir).contains(triple));
        assertTrue(statements(dir).stream().noneMatch(line -> line.contains("project/" + old + "/")));

        Run again = Run.at(numbered, "publish", page, "--to", dir);
        assertEquals(0, again.exit(), again.out());
        assertEquals(2, replaced(dir).lines().count(), "carried on");

        // Only another project now: the old key still leads somewhere, but to nothing that is published.
        Path other = Page.good().titled("Något annat").to(folder.resolve("other/b.txt"));
        assertEquals(0, Run.of("publish", other, "--to", dir).exit());
        assertEquals(2, replaced(dir).lines().count());
        assertFalse(statements(dir).contains(triple));

        // Published again under the old key: it is no longer replaced.
        assertEquals(0, Run.of("publish", page, "--to", dir).exit());
        assertEquals("kind,old_key,new_key\n", replaced(dir));
    }

    @Test
    void anUnknownFormIsAUsageError() throws IOException {
        Path page = Page.good().to(folder.resolve("in/a.txt"));
        Run run = Run.of("publish", page, "--to", folder.resolve("p"), "--preferred-sources", "page-2007-2013,esf");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("there is no form esf; known are "), run.err());
        Run known = Run.of("publish", page, "--to", folder.resolve("p"), "--preferred-sources", "page-2007-2013");
        assertEquals(0, known.exit(), known.err());
        assertTrue(known.out().contains("preferred-sources page-2007-2013"), known.out());
    }

    private static String replaced(Path dir) throws IOException {
        return Files.readString(dir.resolve("current/meta/replaced.csv"));
    }

    private static List<String> statements(Path dir) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dir.resolve("current/dumps/esf.nt.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
