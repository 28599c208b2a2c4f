package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether probabilities are what they say: of answers with .9, nine of ten should be right.
 *
 * <p>Units: ten bins of equal width; the error (ECE) is the mean distance between the mean probability of a bin and the
 * share of right answers in it, weighted by how many answers the bin has. With few answers chance alone makes it larger.
 *
 * @param bins those with answers, the least probable first
 * @param error NaN where there is no answer
 * @param interval absent where there is no answer
 */
public record Calibration(List<Bin> bins, double error, Optional<Interval> interval) {
    private static final int BINS = 10;

    /**
     * Answers of like probability.
     *
     * @param from probability, inclusive
     * @param to probability, exclusive but for 1
     * @param answers how many
     * @param meanProbability what they say
     * @param shareRight what is true of them
     */
    public record Bin(double from, double to, int answers, double meanProbability, double shareRight) {}

    /** Copies the bins. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Of the answers of some queries that a condition holds for. */
    static Calibration of(List<JudgedQuery> queries, Predicate<Answer> counts) {
        List<double[]> sums = new ArrayList<>();
        for (JudgedQuery query : queries) {
            double[] sum = new double[3 * BINS];
            for (Answer answer : query.answers()) {
                if (counts.test(answer)) {
                    int bin = Math.min(BINS - 1, (int) (answer.probability() * BINS));
                    sum[3 * bin]++;
                    sum[3 * bin + 1] += answer.probability();
                    sum[3 * bin + 2] += query.expected().contains(answer.id()) ? 1 : 0;
                }
            }
            sums.add(sum);
        }
        double[] all = new double[3 * BINS];
        sums.forEach(sum -> add(sum, all));
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double count = all[3 * bin];
            if (count > 0) {
                bins.add(new Bin(
                        (double) bin / BINS,
                        (double) (bin + 1) / BINS,
                        (int) count,
                        all[3 * bin + 1] / count,
                        all[3 * bin + 2] / count));
            }
        }
        return new Calibration(bins, error(all), Bootstrap.interval(queries.size(), sample -> {
            double[] drawn = new double[3 * BINS];
            for (int query : sample) {
                add(sums.get(query), drawn);
            }
            return error(drawn);
        }));
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static double error(double[] sums) {
        double answers = 0;
        double distance = 0;
        for (int bin = 0; bin < BINS; bin++) {
            answers += sums[3 * bin];
            distance += Math.abs(sums[3 * bin + 1] - sums[3 * bin + 2]);
        }
        return answers == 0 ? Double.NaN : distance / answers;
    }
}
