package org.esflod.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well models do on examples that they have not seen: k folds, several rounds, each example scored once a round by a model
 * that was fitted without its fold, calibration included.
 *
 * <p>Deterministic: the folds are fixed by the numbers of examples and rounds.
 */
public final class CrossValidation {
    private static final double SURE = 0.95;
    private static final double ALL = 0.98;

    private final List<Labelled> data;
    private final List<double[]> rounds = new ArrayList<>();

    /**
     * Fits and scores.
     *
     * @param folds number of parts
     * @param times number of rounds
     */
    public CrossValidation(List<Labelled> data, Map<String, Integer> signs, double l2, int folds, int times) {
        this.data = List.copyOf(data);
        boolean[] y = labels(data);
        for (int round = 1; round <= times; round++) {
            int[] fold = LogisticFit.folds(y, folds, round);
            double[] probability = new double[y.length];
            for (int k = 0; k < folds; k++) {
                List<Labelled> seen = new ArrayList<>();
                for (int i = 0; i < y.length; i++) {
                    if (fold[i] != k) {
                        seen.add(data.get(i));
                    }
                }
                Model model = LogisticFit.fit("fold", "0", seen, signs, Map.of(), l2);
                for (int i = 0; i < y.length; i++) {
                    if (fold[i] == k) {
                        probability[i] = model.probability(data.get(i).features());
                    }
                }
            }
            rounds.add(probability);
        }
    }

    /** Mean of the loss, -log of the probability given to what is true. */
    public double loss() {
        return rounds.stream().mapToDouble(this::loss).average().orElseThrow();
    }

    /**
     * Thresholds on the mean of the rounds: {@code match}, the largest F1; {@code accept}, the largest recall with a precision
     * of at least .95; {@code review}, the largest with a recall of at least .98. Never {@code accept} below {@code match} or
     * {@code review} above it.
     */
    public Map<String, Double> thresholds() {
        double[] mean = new double[data.size()];
        for (double[] round : rounds) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += round[i] / rounds.size();
            }
        }
        boolean[] y = labels(data);
        double match = 1;
        double accept = 1;
        double review = 0;
        double bestF1 = -1;
        double bestRecall = -1;
        double[] steps = mean.clone();
        Arrays.sort(steps);
        for (int i = 0; i < steps.length; i++) {
            // Between two scores, not on one.
            double threshold = rounded(i == 0 ? steps[0] : (steps[i - 1] + steps[i]) / 2);
            Counts counts = Counts.of(mean, y, threshold);
            if (counts.f1() > bestF1) {
                bestF1 = counts.f1();
                match = threshold;
            }
            if (counts.precision() >= SURE && counts.recall() > bestRecall) {
                bestRecall = counts.recall();
                accept = threshold;
            }
            if (counts.recall() >= ALL) {
                review = threshold;
            }
        }
        Map<String, Double> thresholds = new LinkedHashMap<>();
        thresholds.put("match", match);
        thresholds.put("accept", Math.max(match, accept));
        thresholds.put("review", Math.min(match, review));
        return thresholds;
    }

    /**
     * The lowest probability from which on nearly all unseen examples are matches, in every round; 1 where there is none.
     *
     * @param precision the least share of matches among them, such as 0.9995
     */
    public double lowestSure(double precision) {
        boolean[] y = labels(data);
        return rounds.stream()
                .mapToDouble(round -> lowestSure(round, y, precision))
                .max()
                .orElse(1);
    }

    private static double lowestSure(double[] probability, boolean[] y, double precision) {
        Integer[] order = IntStream.range(0, y.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> probability[i]).reversed());
        double lowest = 1;
        int right = 0;
        for (int i = 0; i < order.length; i++) {
            right += y[order[i]] ? 1 : 0;
            boolean lastOfEqual = i + 1 == order.length || probability[order[i + 1]] < probability[order[i]];
            if (lastOfEqual && right >= precision * (i + 1)) {
                lowest = probability[order[i]];
            }
        }
        return lowest;
    }

    /**
     * Figures, each the mean over the rounds: {@code f1}, {@code precision} and {@code recall} at the threshold, {@code
     * f1_at_half} at .5 (no choice made), {@code recall_at_precision_95}, {@code log_loss}.
     */
    public Map<String, Double> figures(double threshold) {
        return mean(rounds.stream()
                .map(round -> figures(round, labels(data), threshold))
                .toList());
    }

    /** The same figures of a model on the examples that it was fitted on. */
    public static Map<String, Double> resubstitution(Model model, List<Labelled> data, double threshold) {
        double[] probability = data.stream()
                .mapToDouble(example -> model.probability(example.features()))
                .toArray();
        return mean(List.of(figures(probability, labels(data), threshold)));
    }

    private static Map<String, Double> figures(double[] probability, boolean[] y, double threshold) {
        Counts counts = Counts.of(probability, y, threshold);
        double recall = 0;
        for (double each : probability) {
            Counts at = Counts.of(probability, y, each);
            if (at.precision() >= SURE) {
                recall = Math.max(recall, at.recall());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("f1", counts.f1());
        figures.put("precision", counts.precision());
        figures.put("recall", counts.recall());
        figures.put("f1_at_half", Counts.of(probability, y, 0.5).f1());
        figures.put("recall_at_precision_95", recall);
        figures.put("log_loss", loss(probability, y));
        return figures;
    }

    private static Map<String, Double> mean(List<Map<String, Double>> several) {
        Map<String, Double> mean = new LinkedHashMap<>();
        several.forEach(one -> one.forEach((name, value) -> mean.merge(name, value / several.size(), Double::sum)));
        mean.replaceAll((name, value) -> rounded(value));
        return Collections.unmodifiableMap(mean);
    }

    private double loss(double[] probability) {
        return loss(probability, labels(data));
    }

    private static double loss(double[] probability, boolean[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= Math.log(Math.max(1e-12, y[i] ? probability[i] : 1 - probability[i]));
        }
        return sum / y.length;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static boolean[] labels(List<Labelled> data) {
        boolean[] y = new boolean[data.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = data.get(i).match();
        }
        return y;
    }

    private record Counts(int right, int wrong, int missed) {
        static Counts of(double[] probability, boolean[] y, double threshold) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (int i = 0; i < y.length; i++) {
                if (probability[i] >= threshold) {
                    right += y[i] ? 1 : 0;
                    wrong += y[i] ? 0 : 1;
                } else {
                    missed += y[i] ? 1 : 0;
                }
            }
            return new Counts(right, wrong, missed);
        }

        double precision() {
            return right + wrong == 0 ? 0 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 0 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
        }
    }
}
