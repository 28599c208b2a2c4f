package org.esflod.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a score gives at every threshold: pairs with the threshold's score or more are called matches.
 *
 * <p>Equal scores are on one side of every threshold, so the order of the pairs does not count.
 */
final class ScoreCurve {
    private final double[] scores;
    private final boolean[] matches;

    /** A pair's score, and whether it is a match. */
    record Scored(double score, boolean match) {}

    private ScoreCurve(List<Scored> sorted) {
        scores = sorted.stream().mapToDouble(Scored::score).toArray();
        matches = new boolean[scores.length];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = sorted.get(i).match();
        }
    }

    static ScoreCurve of(List<Scored> pairs) {
        return new ScoreCurve(pairs.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList());
    }

    /** A sample of the pairs, by number in the given list. */
    static ScoreCurve of(List<Scored> pairs, int[] sample) {
        return of(Arrays.stream(sample).mapToObj(pairs::get).toList());
    }

    /** The highest recall at a threshold with this precision or more; 0 where no threshold has it, NaN without matches. */
    double recallAtPrecision(double least) {
        return best((right, called, all) -> right >= least * called ? (double) right / all : 0);
    }

    /** The highest F1 of all thresholds; NaN without matches. It is chosen on these pairs, hence too good. */
    double bestF1() {
        return best((right, called, all) -> 2.0 * right / (called + all));
    }

    private interface Figure {
        double of(int right, int called, int all);
    }

    private double best(Figure figure) {
        int all = 0;
        for (boolean match : matches) {
            all += match ? 1 : 0;
        }
        if (all == 0) {
            return Double.NaN;
        }
        double best = 0;
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += matches[i] ? 1 : 0;
            boolean lastOfItsScore = i + 1 == scores.length || scores[i + 1] != scores[i];
            if (lastOfItsScore) {
                best = Math.max(best, figure.of(right, i + 1, all));
            }
        }
        return best;
    }
}
