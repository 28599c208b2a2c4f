package org.esflod.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of figures that are no proportions: the figure is computed again on samples of the queries, drawn with
 * replacement, and the middle 95 % of what comes out is the interval.
 *
 * <p>Queries are drawn whole, with all their answers. The seed is fixed and {@link Random} is specified to the bit, so the
 * same answers give the same interval everywhere. Where the figure is at its end in every sample (no error at all), the
 * interval has no width and says nothing; the proportions beside it do.
 *
 * <p>Source: B. Efron, R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13 (percentile interval).
 */
final class Bootstrap {
    private static final long SEED = 20_210_701;

    /** The ends of the interval are the 51st and the 1,950th value. */
    private static final int SAMPLES = 2_000;

    private Bootstrap() {}

    /**
     * The interval of a figure.
     *
     * @param size how many queries there are
     * @param figure the figure of the queries with these numbers; NaN where it has none, which leaves the sample out
     * @return empty where no sample has the figure
     */
    static Optional<Interval> interval(int size, ToDoubleFunction<int[]> figure) {
        if (size == 0) {
            return Optional.empty();
        }
        Random random = new Random(SEED);
        int[] sample = new int[size];
        double[] figures = new double[SAMPLES];
        int count = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int k = 0; k < size; k++) {
                sample[k] = random.nextInt(size);
            }
            double value = figure.applyAsDouble(sample);
            if (!Double.isNaN(value)) {
                figures[count++] = value;
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        Arrays.sort(figures, 0, count);
        int low = (int) (count * 0.025);
        return Optional.of(new Interval(figures[low], figures[count - 1 - low]));
    }
}
