package org.esflod.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.esflod.TestFiles;
import org.esflod.match.Decision;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingBenchTest {
    private static final String SETS = """
            [{"id": "pairs", "title": {"en": "Pairs", "sv": "Par"}, "queries": "pairs.csv", "linkset": "owner",
              "shows": "this", "cannotShow": "that", "atLeast": {"recall": 0.5, "F1": 0.99}},
             {"id": "absent", "title": {"en": "Absent", "sv": "Saknas"}, "queries": "absent.csv", "shows": "x", "cannotShow": "y"}]
            """;

    @TempDir
    Path folder = Path.of(".");

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("linking-sets.json"), SETS);
        Files.writeString(
                folder.resolve("linking-peers.csv"),
                "set,system,measured_on,precision,recall,f1,comparable,source\npairs,Other,theirs,.9,.8,,no,a paper\n");
        Files.writeString(folder.resolve("pairs.csv"), "name1,name2,is_match\nA,A,true\nB,C,true\nD,E,false\n");
    }

    @Test
    void runsWhatIsThereAndSaysWhatIsNot() throws IOException {
        String page = run();
        assertTrue(said.stream().anyMatch(line -> line.startsWith("skipped absent: ")), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.startsWith("published: Other on theirs")), said::toString);
        assertTrue(page.contains("| Pairs | 3 | 1.0000 [0.2065, 1.0000] | 0.5000 [0.0945, 0.9055] |"), page);
        assertTrue(page.contains("Bounds: F1 ≥ 0.99 **not reached**; recall ≥ 0.5 reached."), page);
        assertTrue(page.contains("| Other | theirs | .9 | .8 | - | no | a paper |"), page);
        assertTrue(page.contains("./esf-lod links evaluate --queries ../shared/data/linking/pairs.csv"), page);
        assertTrue(page.contains("## Absent"), page);
        assertTrue(page.contains("Not run yet."), page);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws IOException {
        String page = run();
        String figures = Files.readString(folder.resolve("quality.json"));
        assertEquals(page, run());
        assertEquals(figures, Files.readString(folder.resolve("quality.json")));
    }

    @Test
    void aSetThatIsGoneKeepsItsFigures() throws IOException {
        String page = run();
        Files.delete(folder.resolve("pairs.csv"));
        assertEquals(page, run());
        assertTrue(
                said.stream().anyMatch(line -> line.contains("pairs") && line.endsWith("an earlier run are kept")),
                said::toString);
    }

    /** A bound is not proved on what a model was fitted on. */
    @Test
    void aBoundReachedOnSeenQueriesIsSaidToBe() {
        BenchmarkSet set =
                BenchmarkSet.read(folder.resolve("linking-sets.json")).get(0);
        QualityFile quality = new QualityFile();
        List<Measure> measures = List.of(Measure.proportion("recall", 9, 10), Measure.proportion("F1", 1, 2));
        quality.put(
                set,
                new Evaluation(
                        BenchmarkForm.NAME_PAIRS,
                        Map.of(),
                        "model",
                        List.of(),
                        measures,
                        Calibration.of(List.of(), Answer::isShown),
                        true,
                        List.of()));
        String page = QualityPage.of(List.of(set), List.of(), quality);
        assertTrue(page.contains("recall ≥ 0.5 reached (on what the model was fitted on)"), page);
        assertTrue(page.contains("F1 ≥ 0.99 **not reached**;"), page);
    }

    @Test
    void aListThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder.resolve("linking-sets.json"), "[{\"ident\": 1}]");
        LoaderException refused = assertThrows(LoaderException.class, this::run);
        assertTrue(String.valueOf(refused.getMessage()).contains("linking-sets.json"), refused.getMessage());
    }

    /** The page is made of the shipped figures: change one with the other, by bench/linking. */
    @Test
    void theShippedPageIsThatOfTheShippedFigures() throws IOException {
        String page = new LinkingBench(TestFiles.home("bench"), List.of())
                .page(QualityFile.read(TestFiles.home("mapping/models/quality.json")));
        assertEquals(page, Files.readString(TestFiles.home("docs/linking-quality.md")));
        assertFalse(page.contains(" ms"), "the page holds no times");
    }

    private String run() throws IOException {
        Path page = folder.resolve("page.md");
        new LinkingBench(folder, List.of(folder.resolve("nowhere"), folder))
                .run(
                        (queries, catalogue, registers) -> Benchmark.read(queries)
                                .namePairs(
                                        Measured.of("equality"),
                                        pair -> pair.one().equals(pair.other())
                                                ? List.of(new Answer("match", .9, Decision.ACCEPT))
                                                : List.of()),
                        folder.resolve("quality.json"),
                        page,
                        evaluation -> {},
                        said::add);
        return Files.readString(page);
    }
}
