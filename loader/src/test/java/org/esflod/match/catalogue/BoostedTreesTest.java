package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.esflod.match.Features;
import org.esflod.match.Labelled;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoostedTreesTest {
    @Test
    void treesLearnWhatFeaturesMeanTogether() {
        BoostedTrees trees = TreeFit.fit("either", either(), List.of("a", "b"));
        assertTrue(trees.score(of(1, 0)) > 0);
        assertTrue(trees.score(of(0, 1)) > 0);
        assertTrue(trees.score(of(1, 1)) < 0);
        assertTrue(trees.score(of(0, 0)) < 0);
    }

    @Test
    void reasonsAddUpToTheScore() {
        BoostedTrees trees = TreeFit.fit("either", either(), List.of("a", "b"));
        double one = trees.score(of(1, 0)) - trees.score(of(1, 1));
        double other = sum(trees, of(1, 0)) - sum(trees, of(1, 1));
        assertEquals(one, other, 1e-9);
    }

    @Test
    void aFileHoldsAllOfThem(@TempDir Path folder) throws Exception {
        BoostedTrees trees = TreeFit.fit("either", either(), List.of("a", "b"));
        Path file = folder.resolve("trees.json");
        trees.write(file);
        byte[] bytes = Files.readAllBytes(file);
        BoostedTrees read = BoostedTrees.read(file);
        assertEquals(trees.score(of(1, 0)), read.score(of(1, 0)));
        read.write(file);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void aFileOfAnotherShapeIsRefusedByName(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trees.json");
        LoaderException missing = assertThrows(LoaderException.class, () -> BoostedTrees.read(file));
        assertTrue(String.valueOf(missing.getMessage()).contains("trees.json"));
        Files.writeString(file, "{\"id\": \"x\", \"base\": 0, \"features\": [\"a\"], \"trees\": [[[0, 1, 0, 0, 1]]]}");
        LoaderException endless = assertThrows(LoaderException.class, () -> BoostedTrees.read(file));
        assertTrue(String.valueOf(endless.getMessage()).contains("node 0"));
    }

    private static double sum(BoostedTrees trees, Features features) {
        return trees.reasons(features).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** One or the other, not both: no sum of weights says that. */
    private static List<Labelled> either() {
        List<Labelled> data = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int a = 0; a <= 1; a++) {
                for (int b = 0; b <= 1; b++) {
                    // A little more of one kind, else no first split gains anything.
                    if (i < 25 || a + b < 2) {
                        data.add(new Labelled(of(a, b), a != b));
                    }
                }
            }
        }
        return data;
    }

    private static Features of(double a, double b) {
        return Features.builder().put("a", a).put("b", b).build();
    }
}
