package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFitTest {
    private static final Map<String, Double> THRESHOLDS = Map.of("accept", 0.6, "margin", 0.5, "review", 0.1);

    @Test
    void theSameTextsGiveTheSameModel(@TempDir Path folder) throws Exception {
        fit().model().write(folder.resolve("one.json"));
        fit().model().write(folder.resolve("two.json"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one.json")), Files.readAllBytes(folder.resolve("two.json")));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one-trees.json")),
                Files.readAllBytes(folder.resolve("two-trees.json")));
    }

    @Test
    void aModelStatesHowWellItDoesOnWhatItHasNotSeen() {
        CatalogueFit.Fitted fitted = fit();
        assertEquals(10, fitted.figures().size());
        assertTrue(fitted.figures().getOrDefault("cross_validated_precision", 0.0) > 0.5, fitted.figures()::toString);
    }

    @Test
    void textsThatNameOneEntryAreHeldOutTogether() {
        LabelledText one = new LabelledText("1", "a", Set.of("northmoor"));
        LabelledText other = new LabelledText("2", "b", Set.of("northmoor"));
        assertEquals(one.heldOutBy(), other.heldOutBy());
    }

    @Test
    void tooFewTextsAreRefused() {
        assertThrows(
                LoaderException.class,
                () -> CatalogueFit.fit(
                        InventedCatalogue.ENTRIES,
                        InventedCatalogue.words(),
                        List.of(new LabelledText("1", "Northmoor University", Set.of("northmoor"))),
                        "1.0",
                        THRESHOLDS));
    }

    private static CatalogueFit.Fitted fit() {
        List<LabelledText> texts = new ArrayList<>();
        List<String> places = List.of("Tarnholt", "Falkow", "Brookfell", "Orla", "Drem", "Velmark", "Harrow", "Ness");
        for (CatalogueEntry entry : InventedCatalogue.ENTRIES.subList(0, 6)) {
            for (String place : places) {
                String name = entry.names().get(0);
                texts.add(new LabelledText(
                        entry.id() + place, "Department of Law, " + name + ", " + place, Set.of(entry.id())));
                texts.add(new LabelledText(place + entry.id(), "North " + name + " of Mining, " + place, Set.of()));
            }
        }
        return CatalogueFit.fit(InventedCatalogue.ENTRIES, InventedCatalogue.words(), texts, "1.0", THRESHOLDS);
    }
}
