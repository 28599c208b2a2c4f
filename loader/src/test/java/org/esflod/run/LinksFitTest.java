package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.esflod.TestFiles;
import org.esflod.match.LogisticFit;
import org.esflod.match.Model;
import org.esflod.match.PairExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksFitTest {
    @TempDir
    Path folder = Path.of(".");

    private Path pairs() throws IOException {
        StringBuilder rows = new StringBuilder("name1,name2,is_match,note\n");
        String[] names = {"Kvarnen", "Hjulet", "Stenen", "Viljan", "Granskogen", "Sjöboden", "Ängslyckan", "Bergsluckan"
        };
        for (int i = 0; i < names.length; i++) {
            rows.append(names[i]).append(" AB,Aktiebolaget ").append(names[i]).append(",true,\n");
            rows.append(names[i])
                    .append(",")
                    .append(names[i])
                    .append(" Bygg,")
                    .append(i % 4 == 0)
                    .append(",\n");
            rows.append(names[i])
                    .append(",")
                    .append(names[(i + 1) % names.length])
                    .append(",false,\n");
        }
        return Files.writeString(folder.resolve("pairs.csv"), rows);
    }

    @Test
    void aModelIsFittedAndItsFiguresPrinted() throws IOException {
        Path file = folder.resolve("models/pairs.json");
        Run run = Run.of("links", "fit", "--pairs", pairs(), "--to", file, "--folds", 4, "--rounds", 2);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("24 examples, 10 of them matches"), run.out());
        assertTrue(run.out().contains("cross_validated_f1"), run.out());
        Model model = Model.read(file);
        assertTrue(run.out().contains(model.hash()), run.out());
        assertTrue(model.fitted().files().containsKey("pairs.csv"));
        assertTrue(model.fitted().figures().containsKey("resubstitution_f1"));
        byte[] bytes = Files.readAllBytes(file);
        Run.of("links", "fit", "--pairs", pairs(), "--to", file, "--folds", 4, "--rounds", 2);
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Files.readString(file));
    }

    @Test
    void dataOfAnotherFormIsRefusedByName() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Run run = Run.of("links", "fit", "--pairs", other, "--to", folder.resolve("m.json"));
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("other.csv"), run.err());
        assertFalse(run.showsStackTrace());
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "name1,name2,is_match\na,b,yes\n");
        assertEquals(
                3,
                Run.of("links", "fit", "--pairs", wrong, "--to", folder.resolve("m.json"))
                        .exit());
        Path one = Files.writeString(folder.resolve("one.csv"), "name1,name2,is_match\na,a,true\n");
        Run few = Run.of("links", "fit", "--pairs", one, "--to", folder.resolve("m.json"));
        assertEquals(3, few.exit(), few.err());
        assertEquals(2, Run.of("links", "fit", "--to", folder.resolve("m.json")).exit());
        assertEquals(2, Run.of("links", "fit", "--pairs", one).exit());
        assertEquals(
                2,
                Run.of("links", "fit", "--pairs", one, "--to", "x", "--folds", 1)
                        .exit());
    }

    /** The shipped weights are those that the command finds in the data that the model names. */
    @Test
    void theShippedModelCanBeFittedAgain() {
        Path data = TestFiles.shared("data/linking/name-bench/organisation-pairs.csv");
        Model shipped = Model.read(TestFiles.home("mapping/models/pairs.json"));
        PairExamples kind = new PairExamples();
        Model again = LogisticFit.fit(
                kind.model(),
                shipped.version(),
                kind.read(data),
                kind.signs(),
                Map.of(),
                shipped.fitted().l2());
        assertEquals(shipped.weights(), again.weights());
        assertEquals(shipped.intercept(), again.intercept());
    }
}
