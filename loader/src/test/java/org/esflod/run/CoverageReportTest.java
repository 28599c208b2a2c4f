package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code publish} reports of each field: stated, understood, resolved. */
class CoverageReportTest {
    @Test
    void everyRecordOfAFormCounts(@TempDir Path folder) throws IOException {
        Path in = folder.resolve("in");
        Page page = Page.good();
        page.to(in.resolve("good.txt"));
        page.to(in.resolve("good-again.txt"));
        page.titled("Ett annat belopp")
                .with("1 250 000 kr", "631 7x0 kr")
                .with("RegionÖstra Mellansverige", "RegionAtlantis")
                .to(in.resolve("doubtful.txt"));
        page.titled("Utan region")
                .with("RegionÖstra Mellansverige\n", "")
                .with("Sala kommun, Arbetsmarknadsenheten", "Påhittad Snickeri AB")
                .to(in.resolve("without.txt"));
        page.titled("Utan ägare")
                .with("ProjektägareSala kommun, Arbetsmarknadsenheten", "Projektägare")
                .to(in.resolve("refused.txt"));
        Files.writeString(in.resolve("other.txt"), "Ingen projektsida.\n");
        Path published = folder.resolve("published");
        Run run = Run.of("publish", in, "--to", published);
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.out().contains("read 6 = published 4 + refused 2; 3 projects"), run.out());

        Map<String, String> rows = rows(published.resolve("current/reports/coverage.csv"));
        // Five records have the form; the refused one states its fields, and nothing of it was understood.
        assertEquals("5,5,4,", rows.get("title"));
        assertEquals("5,4,4,3", rows.get("owner"));
        assertEquals("5,5,3,", rows.get("grantedAmount"));
        assertEquals("5,5,4,", rows.get("totalBudget"));
        assertEquals("5,4,3,2", rows.get("region"));
        assertEquals("5,5,4,4", rows.get("municipalities"));
        assertEquals("5,0,0,0", rows.get("cci"), "the form states it, no record does");

        String sums = Files.readString(published.resolve("current/meta/SHA256SUMS"));
        String manifest = Files.readString(published.resolve("current/meta/manifest.json"));
        for (String report : List.of("coverage.csv", "coverage.csv-metadata.json", "problems.html")) {
            assertTrue(sums.contains("  reports/" + report + "\n"), sums);
            assertTrue(manifest.contains("\"reports/" + report + "\""), manifest);
        }
    }

    /** By field, what stands after form and field. */
    private static Map<String, String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .peek(cells -> assertEquals("page-2007-2013", cells[0]))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2]));
    }
}
