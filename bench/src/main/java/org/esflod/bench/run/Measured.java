package org.esflod.bench.run;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took, its start included.
 *
 * @param seconds of the clock
 * @param cpuSeconds of all processors, user and system
 * @param megabytes peak resident memory, files that it maps included
 */
public record Measured(double seconds, double cpuSeconds, double megabytes) {

    /** The median of each figure. */
    public static Measured median(List<Measured> rounds) {
        return new Measured(
                median(rounds, Measured::seconds),
                median(rounds, Measured::cpuSeconds),
                median(rounds, Measured::megabytes));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
        List<Double> sorted = rounds.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
