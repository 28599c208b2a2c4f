package org.esflod.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2553, .3662",
        "15, 148, .0624, .1605",
        "0, 20, .0000, .1611",
        "1, 29, .0061, .1718",
    })
    void wilsonIsAsPublished(long hits, long of, double low, double high) {
        Interval interval = Interval.wilson(hits, of);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "3, 11", "435, 435"})
    void wilsonOfTheRestIsTheMirror(long hits, long of) {
        Interval interval = Interval.wilson(hits, of);
        Interval rest = Interval.wilson(of - hits, of);
        assertEquals(1 - rest.high(), interval.low(), 1e-12);
        assertEquals(1 - rest.low(), interval.high(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void whatIsNoProportionIsRefused(long hits, long of) {
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(hits, of));
    }

    /** Of 40 hits in 100 the mean of samples is nearly normal: .4 ± 1.96 · √(.4 · .6 / 100). */
    @Test
    void bootstrapOfAMeanIsNearlyNormal() {
        Interval interval = Bootstrap.interval(100, sample -> {
                    double hits = 0;
                    for (int i : sample) {
                        hits += i < 40 ? 1 : 0;
                    }
                    return hits / sample.length;
                })
                .orElseThrow();
        assertEquals(.304, interval.low(), .011);
        assertEquals(.496, interval.high(), .011);
    }

    @Test
    void bootstrapIsTheSameEachTime() {
        assertEquals(Bootstrap.interval(9, sample -> sample[3]), Bootstrap.interval(9, sample -> sample[3]));
    }

    @Test
    void bootstrapOfNothingIsNothing() {
        assertEquals(Optional.empty(), Bootstrap.interval(0, sample -> 1));
        assertEquals(Optional.empty(), Bootstrap.interval(5, sample -> Double.NaN));
    }

    /** Samples without the figure are left out and do not widen the interval. */
    @Test
    void bootstrapLeavesOutSamplesWithoutTheFigure() {
        assertEquals(Optional.of(new Interval(2, 2)), Bootstrap.interval(4, sample -> sample[0] == 0 ? Double.NaN : 2));
    }
}
