package org.esflod.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its interval.
 *
 * @param name such as {@code precision}
 * @param value absent where nothing could be measured, as a precision without links
 * @param interval 95 %; absent as the value is
 * @param hits what was counted, of a proportion; null for other figures
 * @param of out of how many; null for other figures
 */
public record Measure(
        String name,
        OptionalDouble value,
        Optional<Interval> interval,
        @Nullable Long hits,
        @Nullable Long of) {
    /** A proportion, with Wilson's interval. */
    static Measure proportion(String name, long hits, long of) {
        return of == 0
                ? new Measure(name, OptionalDouble.empty(), Optional.empty(), hits, of)
                : new Measure(
                        name, OptionalDouble.of((double) hits / of), Optional.of(Interval.wilson(hits, of)), hits, of);
    }

    /** Another figure, with an interval of its own; NaN for none. */
    static Measure figure(String name, double value, Optional<Interval> interval) {
        return Double.isNaN(value)
                ? new Measure(name, OptionalDouble.empty(), Optional.empty(), null, null)
                : new Measure(name, OptionalDouble.of(value), interval, null, null);
    }
}
