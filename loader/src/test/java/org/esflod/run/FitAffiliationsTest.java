package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.match.catalogue.CatalogueModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitAffiliationsTest {
    @TempDir
    Path folder = Path.of(".");

    private static final List<String> PLACES =
            List.of("Northmoor", "Tarnholt", "Falkow", "Brook", "Orla", "Drem", "Ness");

    private Path catalogue() throws IOException {
        StringBuilder rows = new StringBuilder("ror_id\tname\talt_names\n");
        PLACES.forEach(place -> rows.append(place).append("\t").append(place).append(" University\t\n"));
        return Files.writeString(folder.resolve("catalogue.tsv"), rows);
    }

    private Path queries() throws IOException {
        StringBuilder rows = new StringBuilder("id\taffiliation\texpected_ror_ids_in_catalogue\n");
        for (String place : PLACES) {
            for (int i = 0; i < 9; i++) {
                String key = place + i;
                rows.append(key)
                        .append("\tDept. ")
                        .append(i)
                        .append(", Univ. of ")
                        .append(place)
                        .append("\t");
                rows.append(place).append("\n").append("n").append(key).append("\t");
                rows.append(place).append(" University of Mining, Eastvale\t\n");
            }
        }
        return Files.writeString(folder.resolve("queries.tsv"), rows);
    }

    @Test
    void aModelIsFittedAndItsFiguresPrinted() throws IOException {
        Path file = folder.resolve("affiliations.json");
        Run run = Run.of("links", "fit", "--catalogue", catalogue(), "--queries", queries(), "--to", file);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("cross_validated_precision_on_none"), run.out());
        CatalogueModel model = CatalogueModel.read(file);
        assertTrue(run.out().contains(model.model().hash()), run.out());
        assertEquals(2, model.model().fitted().files().size());
    }

    @Test
    void aFileOfAnotherFormIsRefusedByName() throws IOException {
        Path file = folder.resolve("affiliations.json");
        Run run = Run.of("links", "fit", "--catalogue", queries(), "--queries", queries(), "--to", file);
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("queries.tsv:1: needs the columns ror_id"), run.err());
    }
}
