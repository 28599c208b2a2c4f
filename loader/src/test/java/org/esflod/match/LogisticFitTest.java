package org.esflod.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticFitTest {
    private static final Map<String, Integer> SIGNS = signs();

    @TempDir
    Path folder = Path.of(".");

    private static Map<String, Integer> signs() {
        Map<String, Integer> signs = new LinkedHashMap<>();
        signs.put("for", 1);
        signs.put("against", -1);
        signs.put("either", 0);
        return signs;
    }

    /** Examples of a known truth: log odds are .5 + 2 for - 3 against - 1 either. */
    private static List<Labelled> synthetic(int n) {
        Random random = new Random(4);
        List<Labelled> data = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Features features = Features.builder()
                    .put("for", random.nextGaussian())
                    .put("against", random.nextDouble())
                    .put("either", random.nextGaussian())
                    .build();
            double odds = 0.5 + 2 * features.get("for") - 3 * features.get("against") - features.get("either");
            data.add(new Labelled(features, random.nextDouble() < LogisticFit.sigmoid(odds)));
        }
        return data;
    }

    @Test
    void knownWeightsAreFound() {
        Model model = LogisticFit.fit("m", "1", synthetic(20_000), SIGNS, Map.of(), 1.0);
        assertEquals(2, model.weights().getOrDefault("for", 0.0), 0.1);
        assertEquals(-3, model.weights().getOrDefault("against", 0.0), 0.2);
        assertEquals(-1, model.weights().getOrDefault("either", 0.0), 0.1);
        assertEquals(0.5, model.intercept(), 0.1);
        Features features = Features.builder()
                .put("for", 1)
                .put("against", 0.5)
                .put("either", -1)
                .build();
        assertEquals(LogisticFit.sigmoid(2), model.probability(features), 0.02);
        assertEquals(2, model.logit(features), 0.15);
    }

    @Test
    void aWeightAgainstItsSignIsNone() {
        Map<String, Integer> turned = new LinkedHashMap<>();
        turned.put("for", -1);
        turned.put("against", 1);
        turned.put("either", 0);
        Model model = LogisticFit.fit("m", "1", synthetic(2000), turned, Map.of());
        assertEquals(0, model.weights().getOrDefault("for", 1.0));
        assertEquals(0, model.weights().getOrDefault("against", 1.0));
        assertTrue(model.weights().getOrDefault("either", 0.0) < 0);
    }

    @Test
    void separableExamplesDoNotLeadToCertainty() {
        List<Labelled> data = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            data.add(new Labelled(Features.builder().put("for", i < 20 ? 0 : 1).build(), i >= 20));
        }
        Model model = LogisticFit.fit("m", "1", data, SIGNS, Map.of());
        double sure = model.probability(Features.builder().put("for", 1).build());
        assertTrue(sure > 0.9 && sure < 0.99, "p is " + sure);
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        List<Labelled> data = synthetic(300);
        assertEquals(
                LogisticFit.fit("m", "1", data, SIGNS, Map.of("accept", 0.9)).hash(),
                LogisticFit.fit("m", "1", data, SIGNS, Map.of("accept", 0.9)).hash());
    }

    @Test
    void examplesOfOneKindTeachNothing() {
        List<Labelled> data =
                Collections.nCopies(5, new Labelled(Features.builder().build(), true));
        assertThrows(IllegalArgumentException.class, () -> LogisticFit.fit("m", "1", data, SIGNS, Map.of()));
    }

    @Test
    void foldsAreEvenAndFixed() {
        boolean[] y = new boolean[100];
        for (int i = 0; i < 30; i++) {
            y[i] = true;
        }
        int[] fold = LogisticFit.folds(y, 10, 1);
        assertArrayEquals(fold, LogisticFit.folds(y, 10, 1));
        int[] matches = new int[10];
        int[] all = new int[10];
        for (int i = 0; i < y.length; i++) {
            all[fold[i]]++;
            matches[fold[i]] += y[i] ? 1 : 0;
        }
        for (int k = 0; k < 10; k++) {
            assertEquals(10, all[k]);
            assertEquals(3, matches[k]);
        }
    }

    @Test
    void unseenExamplesAreNoEasierThanSeenOnes() {
        List<Labelled> data = synthetic(200);
        CrossValidation unseen = new CrossValidation(data, SIGNS, 1.0, 5, 2);
        Model model = LogisticFit.fit("m", "1", data, SIGNS, unseen.thresholds());
        double match = model.threshold("match");
        assertTrue(model.threshold("review") <= match && match <= model.threshold("accept"));
        double seenLoss = CrossValidation.resubstitution(model, data, match).getOrDefault("log_loss", 9.0);
        assertTrue(unseen.figures(match).getOrDefault("log_loss", 0.0) >= seenLoss - 0.01);
        assertEquals(unseen.thresholds(), new CrossValidation(data, SIGNS, 1.0, 5, 2).thresholds());
    }

    @Test
    void fromTheLowestSureProbabilityOnNearlyAllUnseenExamplesMatch() {
        List<Labelled> data = synthetic(200);
        CrossValidation unseen = new CrossValidation(data, SIGNS, 1.0, 5, 2);
        double any = unseen.lowestSure(0);
        double most = unseen.lowestSure(0.9);
        double all = unseen.lowestSure(1);
        assertTrue(any < most && most <= all && all <= 1, any + " " + most + " " + all);
        assertTrue(unseen.figures(most).getOrDefault("precision", 0.0) >= 0.9);
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        Model model = LogisticFit.fit("m", "1", synthetic(100), SIGNS, Map.of("accept", 0.9))
                .withOrigin(Map.of("a.csv", "ab12"), Map.of("f1", 0.5));
        Path file = folder.resolve("models/m.json");
        model.write(file);
        Model again = Model.read(file);
        assertEquals(model.hash(), again.hash());
        assertEquals(model.weights(), again.weights());
        assertEquals(0.9, again.threshold("accept"));
        assertEquals(Map.of("a.csv", "ab12"), again.fitted().files());
        assertTrue(again.hash().matches("[0-9a-f]{16}"));
        String text = Files.readString(file);
        again.write(file);
        assertEquals(text, Files.readString(file));
        assertThrows(IllegalArgumentException.class, () -> again.threshold("other"));
    }

    @Test
    void aBrokenModelIsRefusedByName() throws IOException {
        Path file = folder.resolve("m.json");
        assertThrows(LoaderException.class, () -> Model.read(file));
        for (String text : List.of("{", "{}", "{\"id\":\"m\",\"other\":1}")) {
            Files.writeString(file, text);
            LoaderException refused = assertThrows(LoaderException.class, () -> Model.read(file));
            assertTrue(String.valueOf(refused.getMessage()).contains("m.json"), refused.getMessage());
        }
    }

    /** A feature that speaks for a match never lowers the probability, one that speaks against never raises it. */
    @Test
    void shippedModelsAreMonotone() {
        Model model = Model.read(TestFiles.home("mapping/models/pairs.json"));
        NameComparison.SIGNS.forEach((name, sign) -> {
            Features none = Features.builder().build();
            Features more = Features.builder().put(name, 1).build();
            double change = model.probability(more) - model.probability(none);
            assertTrue(sign * change >= 0, name + " changes it by " + change);
        });
    }

    @Test
    void pairsAreJudgedByTheShippedModel() {
        PairMatcher matcher = new PairMatcher(Model.read(TestFiles.home("mapping/models/pairs.json")));
        assertEquals(
                Decision.ACCEPT,
                matcher.compare("Kvarnens Bygg AB", "Aktiebolaget Kvarnens Bygg")
                        .decision());
        assertEquals(
                Decision.ACCEPT,
                matcher.compare("Kvarnens Byg", "Kvarnens Bygg").decision());
        assertEquals(Decision.NONE, matcher.compare("Kvarnen", "Hjulet").decision());
        assertEquals(
                Decision.NONE,
                matcher.compare("Kvarnen Malmö AB", "Hjulet Umeå HB").decision());
    }
}
