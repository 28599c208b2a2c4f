package org.esflod.evaluation;

import static org.esflod.match.Decision.ACCEPT;
import static org.esflod.match.Decision.NONE;
import static org.esflod.match.Decision.REVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esflod.match.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures computed by hand. */
class LinkMeasuresTest {
    private static final List<JudgedQuery> QUERIES = List.of(
            // Two expected: one found, one in review; and one wrong beside them.
            query("a", Set.of("1", "2"), answer("1", .9, ACCEPT), answer("2", .6, REVIEW), answer("3", .8, ACCEPT)),
            query("b", Set.of("4"), answer("4", .99, ACCEPT)),
            // Expected and not found; what was rejected does not count.
            query("c", Set.of("5"), answer("5", .2, NONE)),
            query("d", Set.of()),
            query("e", Set.of(), answer("6", .7, REVIEW)),
            query("f", Set.of(), answer("7", .7, ACCEPT)));

    @ParameterizedTest
    @CsvSource({
        "precision,           2, 4",
        "recall,              2, 4",
        "precision on none,   1, 2",
        "precision on unlinked, 2, 3",
        "recall on none,      1, 3",
        "unlinked where none, 2, 3",
        "review rate,         2, 6",
        "recall with review,  3, 4",
    })
    void proportionsAreAsCountedByHand(String name, long hits, long of) {
        Measure measure = measure(QUERIES, name);
        assertEquals(hits, measure.hits());
        assertEquals(of, measure.of());
        assertEquals((double) hits / of, measure.value().orElseThrow(), 1e-12);
        assertEquals(Interval.wilson(hits, of), measure.interval().orElseThrow());
    }

    @Test
    void f1IsTwiceTheRightOfAllMadeAndExpected() {
        Measure f1 = measure(QUERIES, "F1");
        assertEquals(2 * 2 / 8.0, f1.value().orElseThrow(), 1e-12);
        Interval interval = f1.interval().orElseThrow();
        assertTrue(interval.low() < .5 && .5 < interval.high(), interval::toString);
    }

    @Test
    void whatCannotBeMeasuredHasNoValue() {
        List<JudgedQuery> nothing = List.of(query("a", Set.of()));
        assertTrue(measure(nothing, "precision").value().isEmpty());
        assertTrue(measure(nothing, "recall").interval().isEmpty());
        assertTrue(measure(nothing, "F1").value().isEmpty());
        assertEquals(1, measure(nothing, "precision on none").value().orElseThrow());
    }

    @Test
    void aMentionThatStandsOftenCountsOnceAmongDistinctOnes() {
        List<JudgedQuery> often = Stream.concat(
                        IntStream.range(0, 9).mapToObj(i -> query("same", Set.of("1"), answer("1", .9, ACCEPT))),
                        Stream.of(query("other", Set.of("2"), answer("1", .9, ACCEPT))))
                .toList();
        assertEquals(.9, measure(often, "precision").value().orElseThrow(), 1e-12);
        assertEquals(.5, measure(often, "precision, distinct mentions").value().orElseThrow(), 1e-12);
        assertEquals(2, LinkMeasures.distinct(often).size());
    }

    @Test
    void errorsNameWhatIsWrongFirst() {
        assertEquals(
                List.of("wrong 3", "missed, in review 2"),
                ErrorTable.errors(QUERIES).stream()
                        .filter(error -> error.id().equals("a"))
                        .map(ErrorTable.Mistake::what)
                        .toList());
        assertEquals(
                List.of("wrong 3", "wrong 7", "missed, in review 2", "missed 5"),
                ErrorTable.errors(QUERIES).stream()
                        .map(ErrorTable.Mistake::what)
                        .toList());
    }

    /** Bin .9 to 1: means .9 and .99 (.945), both right: .055 · 2. Bins .8, .7: wrong. Bin .6: right. Bin .2 is not shown. */
    @Test
    void calibrationErrorIsTheMeanDistance() {
        Calibration calibration = Calibration.of(QUERIES, Answer::isShown);
        double expected = (2 * .055 + .8 + 2 * .7 + .4) / 6;
        assertEquals(expected, calibration.error(), 1e-12);
        assertEquals(
                List.of(1, 2, 1, 2),
                calibration.bins().stream().map(Calibration.Bin::answers).toList());
        Calibration.Bin last = calibration.bins().get(3);
        assertEquals(.945, last.meanProbability(), 1e-12);
        assertEquals(1, last.shareRight(), 1e-12);
        assertTrue(calibration.interval().orElseThrow().low() <= expected);
    }

    @Test
    void probabilityOneIsInTheLastBin() {
        Calibration calibration =
                Calibration.of(List.of(query("a", Set.of("1"), answer("1", 1, ACCEPT))), Answer::isShown);
        assertEquals(.9, calibration.bins().get(0).from(), 1e-12);
        assertEquals(0, calibration.error(), 1e-12);
    }

    @Test
    void calibrationOfNoAnswerHasNoError() {
        assertTrue(Double.isNaN(Calibration.of(List.of(query("a", Set.of("1"))), Answer::isShown)
                .error()));
    }

    @Test
    void precisionIsCountedForEachWayInWhichLinksWereFound() {
        List<JudgedQuery> queries = List.of(
                query("a", Set.of("1"), new Answer("1", .9, ACCEPT, "linked-by-name")),
                query("b", Set.of("1"), new Answer("2", .9, ACCEPT, "linked-by-name")),
                query("c", Set.of("1"), new Answer("1", .9, ACCEPT, "linked-by-register")),
                query("d", Set.of("1"), new Answer("1", .6, REVIEW, "in-review")));
        assertEquals(
                Measure.proportion("precision, linked-by-name", 1, 2), measure(queries, "precision, linked-by-name"));
        assertEquals(
                Measure.proportion("precision, linked-by-register", 1, 1),
                measure(queries, "precision, linked-by-register"));
        assertFalse(LinkMeasures.of(queries).stream()
                .anyMatch(measure -> measure.name().contains("in-review")));
    }

    @Test
    void groupsAreCountedAndSorted() {
        List<JudgedQuery> queries = List.of(
                JudgedQuery.of("1", "x", "b", Set.of("1"), List.of(answer("1", .9, ACCEPT))),
                JudgedQuery.of("2", "y", "a", Set.of("1"), List.of(answer("2", .9, ACCEPT))),
                JudgedQuery.of("3", "z", "b", Set.of("1"), List.of(answer("1", .6, REVIEW))));
        assertEquals(
                List.of(new GroupCounts("a", 1, 1, 0, 1, 0), new GroupCounts("b", 2, 2, 1, 0, 1)),
                GroupCounts.of(queries));
    }

    @Test
    void ofOneIdTheMostProbableAnswerCounts() {
        JudgedQuery query = query("a", Set.of("1"), answer("1", .4, NONE), answer("1", .9, ACCEPT));
        assertEquals(List.of(answer("1", .9, ACCEPT)), query.answers());
    }

    /** Sorted by score: + + - | + - (two of score .5). */
    private static final List<ScoreCurve.Scored> SCORED = List.of(
            new ScoreCurve.Scored(.5, true),
            new ScoreCurve.Scored(.9, true),
            new ScoreCurve.Scored(.8, true),
            new ScoreCurve.Scored(.5, false),
            new ScoreCurve.Scored(.6, false));

    @ParameterizedTest
    @CsvSource({"1.0, .6667", ".65, .6667", ".6, 1", ".95, .6667"})
    void recallAtAPrecision(double precision, double recall) {
        assertEquals(recall, ScoreCurve.of(SCORED).recallAtPrecision(precision), 5e-5);
    }

    @Test
    void noThresholdMayHaveThePrecision() {
        assertTrue(Double.isNaN(ScoreCurve.of(SCORED.subList(3, 5)).bestF1()), "no match, no figure");
        assertEquals(
                0,
                ScoreCurve.of(List.of(new ScoreCurve.Scored(.5, true), new ScoreCurve.Scored(.5, false)))
                        .recallAtPrecision(.95));
    }

    /** At .8: 2 of 2 called, 3 matches: 4 / 5. At .5: 3 of 5 called: 6 / 8. */
    @Test
    void bestF1IsThatOfTheBestThreshold() {
        assertEquals(.8, ScoreCurve.of(SCORED).bestF1(), 1e-12);
    }

    private static Measure measure(List<JudgedQuery> queries, String name) {
        return LinkMeasures.of(queries).stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JudgedQuery query(String id, Set<String> expected, Answer... answers) {
        return JudgedQuery.of(id, id, "", expected, List.of(answers));
    }

    private static Answer answer(String id, double probability, Decision decision) {
        return new Answer(id, probability, decision);
    }
}
