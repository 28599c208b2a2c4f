package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esflod.TestFiles;
import org.esflod.project.BaseIri;
import org.junit.jupiter.api.Test;

/** The development half of the synthetic benchmark: no wrong link, and how many right ones. */
class OwnerBenchmarkTest {
    /** What is missed: names of counties alone, Habo without a region, and typing errors in names of three letters. */
    private static final double LEAST_RECALL = 0.99;

    private final ReferenceTables tables = LinkFixtures.tables();
    private final ProjectLinker linker = new ProjectLinker(tables, LinkFixtures.codeLists(), BaseIri.placeholder());

    @Test
    void linksNoHardNegativeAndNoAmbiguousName() throws IOException {
        Path file = TestFiles.shared("data/linking/se-synthetic/owner_municipality_dev.tsv");
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> byTemplate = new TreeMap<>();
        List<String> municipal =
                tables.municipalities().stream().map(Municipality::organisation).toList();
        int right = 0;
        int linkable = 0;
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] row = line.split("\t", -1);
            LinkedOwner owner =
                    linker.link(LinkFixtures.project(row[1])).project().owner();
            boolean linked = owner.status().linked();
            if (row[2].equals("SE-KOMMUN")) {
                linkable++;
                boolean hit = linked && owner.organisation().equals(organisation(row[3]));
                right += hit ? 1 : 0;
                byTemplate.computeIfAbsent(row[4], key -> new int[2])[hit ? 0 : 1]++;
                if (linked && !hit) {
                    wrong.add(line);
                }
            } else if (linked && municipal.contains(owner.organisation())) {
                wrong.add(line); // Uppsala universitet is linked, and rightly, to the university
            }
        }
        assertEquals(List.of(), wrong);
        double recall = (double) right / linkable;
        byTemplate.forEach((template, counts) ->
                System.out.println("  " + template + ": " + counts[0] + " of " + (counts[0] + counts[1])));
        System.out.println("se-synthetic dev: " + right + " of " + linkable + " municipal owners, 0 wrong links");
        assertTrue(recall >= LEAST_RECALL, () -> "recall " + recall);
    }

    @Test
    void readsTheNumbersOfTheTestVectors() throws IOException {
        Path file = TestFiles.shared("data/linking/se-synthetic/orgnr_testvectors.tsv");
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            OrganisationNumber number = OrganisationNumber.read(row[0]);
            String expected = row[2].equals("false") ? "withheld" : row[1].equals("true") ? "valid" : "invalid";
            assertEquals(expected, number.fold(valid -> "valid", () -> "withheld", () -> "invalid"), row[3]);
        }
    }

    private String organisation(String code) {
        return tables.municipalities().stream()
                .filter(municipality -> municipality.code().equals(code))
                .findFirst()
                .orElseThrow()
                .organisation();
    }
}
