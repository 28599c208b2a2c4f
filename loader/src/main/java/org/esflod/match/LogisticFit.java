package org.esflod.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a {@link Model} to labelled examples: logistic regression with an L2 penalty, weights held to their signs, calibrated
 * by Platt's method on scores that each example got from models that had not seen it.
 *
 * <p>Deterministic: the same examples in the same order give the same model. The penalty weighs features in units of their
 * standard deviation, so that their scale does not matter.
 */
public final class LogisticFit {
    /** Strength of the penalty where nothing else is asked for: as much as one example at the margin. */
    public static final double L2 = 1.0;

    private static final int FOLDS = 10;
    private static final int MOST_STEPS = 100;
    private static final int MOST_SWEEPS = 1000;
    private static final double SMALL = 1e-10;

    private LogisticFit() {}

    /** As {@link #fit(String, String, List, Map, Map, double)} with the usual penalty. */
    public static Model fit(
            String id,
            String version,
            List<Labelled> data,
            Map<String, Integer> signs,
            Map<String, Double> thresholds) {
        return fit(id, version, data, signs, thresholds, L2);
    }

    /**
     * A model.
     *
     * @param data matches and others, at least one of each
     * @param signs features of the model: +1 where one can only speak for a match, -1 only against, 0 either
     * @param thresholds taken over as they are
     * @param l2 strength of the penalty
     */
    public static Model fit(
            String id,
            String version,
            List<Labelled> data,
            Map<String, Integer> signs,
            Map<String, Double> thresholds,
            double l2) {
        int matches = (int) data.stream().filter(Labelled::match).count();
        if (matches == 0 || matches == data.size()) {
            throw new IllegalArgumentException("of " + data.size() + " examples " + matches + " are matches");
        }
        List<Map.Entry<String, Integer>> features = List.copyOf(new LinkedHashMap<>(signs).entrySet());
        double[][] x = new double[data.size()][features.size()];
        boolean[] y = new boolean[data.size()];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < features.size(); j++) {
                x[i][j] = data.get(i).features().get(features.get(j).getKey());
            }
            y[i] = data.get(i).match();
        }
        int[] sign = features.stream().mapToInt(Map.Entry::getValue).toArray();
        double[] weights = new Regression(x, y, sign, l2, all(x.length)).weights();
        List<Model.Weight> named = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            named.add(new Model.Weight(features.get(j).getKey(), rounded(weights[j]), sign[j]));
        }
        return new Model(new Model.Form(
                id,
                version,
                named,
                rounded(weights[features.size()]),
                calibration(x, y, sign, l2),
                thresholds,
                new Model.Fitted(x.length, matches, l2, Map.of(), Map.of())));
    }

    static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }

    /** Six decimals are more than any data can tell, and the file reads better. */
    private static double rounded(double weight) {
        return Math.rint(weight * 1e6) / 1e6 + 0.0;
    }

    private static boolean[] all(int n) {
        boolean[] in = new boolean[n];
        Arrays.fill(in, true);
        return in;
    }

    private static Model.Calibration calibration(double[][] x, boolean[] y, int[] sign, double l2) {
        int[] fold = folds(y, FOLDS, 0);
        double[] score = new double[x.length];
        for (int k = 0; k < FOLDS; k++) {
            boolean[] in = new boolean[x.length];
            boolean some = false;
            for (int i = 0; i < in.length; i++) {
                in[i] = fold[i] != k;
                some |= !in[i];
            }
            if (!some) {
                continue;
            }
            double[] weights = new Regression(x, y, sign, l2, in).weights();
            for (int i = 0; i < in.length; i++) {
                if (!in[i]) {
                    score[i] = score(weights, x[i]);
                }
            }
        }
        return platt(score, y);
    }

    /**
     * In which fold each example is held out: matches and others are spread alike.
     *
     * @param round another number is another, equally fixed, order
     */
    static int[] folds(boolean[] y, int folds, long round) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> {
            int byOrder = Long.compare(mixed(a, round), mixed(b, round));
            return byOrder != 0 ? byOrder : Integer.compare(a, b);
        });
        int[] fold = new int[y.length];
        int positives = 0;
        int negatives = 0;
        for (int i : order) {
            fold[i] = (y[i] ? positives++ : folds - 1 - negatives++ % folds) % folds;
        }
        return fold;
    }

    /** The finaliser of SplitMix64: a fixed order that has nothing to do with that of the file. */
    private static long mixed(long i, long round) {
        long z = (i + 1) * 0x9E3779B97F4A7C15L + round * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static double score(double[] weights, double[] row) {
        double sum = weights[row.length];
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    /** Platt's targets, (n+1)/(n+2) and 1/(n+2), keep the curve from running to certainty. */
    private static Model.Calibration platt(double[] score, boolean[] y) {
        int positives = 0;
        for (boolean match : y) {
            positives += match ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (y.length - positives + 2.0);
        double a = 1;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (int i = 0; i < y.length; i++) {
                double p = sigmoid(a * score[i] + b);
                double d = p - (y[i] ? high : low);
                double v = p * (1 - p);
                ga += d * score[i];
                gb += d;
                haa += v * score[i] * score[i];
                hab += v * score[i];
                hbb += v;
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            double shorter = Math.min(1, 2 / (Math.abs(da) + Math.abs(db) + SMALL));
            a = Math.max(0.01, a - shorter * da);
            b -= shorter * db;
            if (Math.abs(da) + Math.abs(db) < SMALL) {
                break;
            }
        }
        return new Model.Calibration(rounded(a), rounded(b));
    }

    /** Newton's method; each step is a quadratic problem with bounds, solved coordinate by coordinate. */
    private static final class Regression {
        private final double[][] x;
        private final boolean[] y;
        private final int[] sign;
        private final double l2;
        private final boolean[] in;
        private final int p;
        private final double[] penalty;

        Regression(double[][] x, boolean[] y, int[] sign, double l2, boolean[] in) {
            this.x = x;
            this.y = y;
            this.sign = sign;
            this.l2 = l2;
            this.in = in;
            this.p = sign.length;
            this.penalty = penalties();
        }

        /** The weights, the intercept after them. */
        double[] weights() {
            double[] w = new double[p + 1];
            double value = objective(w);
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] direction = direction(w);
                double length = 1;
                double[] next = moved(w, direction, length);
                double nextValue = objective(next);
                while (nextValue > value && length > SMALL) {
                    length /= 2;
                    next = moved(w, direction, length);
                    nextValue = objective(next);
                }
                if (value - nextValue < SMALL * (1 + Math.abs(value))) {
                    break;
                }
                w = next;
                value = nextValue;
            }
            return w;
        }

        private double[] penalties() {
            double[] variance = new double[p + 1];
            int n = 0;
            for (boolean each : in) {
                n += each ? 1 : 0;
            }
            for (int j = 0; j < p; j++) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < x.length; i++) {
                    if (in[i]) {
                        sum += x[i][j];
                        squares += x[i][j] * x[i][j];
                    }
                }
                // A feature that hardly varies here gets no free weight: it may vary elsewhere.
                variance[j] = l2 * Math.max(0.01, squares / n - sum / n * (sum / n));
            }
            return variance;
        }

        private double objective(double[] w) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                if (in[i]) {
                    double z = score(w, x[i]);
                    double wrong = y[i] ? -z : z;
                    sum += wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong));
                }
            }
            for (int j = 0; j < p; j++) {
                sum += 0.5 * penalty[j] * w[j] * w[j];
            }
            return sum;
        }

        private double[] direction(double[] w) {
            double[] gradient = new double[p + 1];
            double[][] hessian = new double[p + 1][p + 1];
            for (int i = 0; i < x.length; i++) {
                if (!in[i]) {
                    continue;
                }
                double q = sigmoid(score(w, x[i]));
                double d = q - (y[i] ? 1 : 0);
                double v = Math.max(q * (1 - q), 1e-6);
                for (int j = 0; j <= p; j++) {
                    double xj = j < p ? x[i][j] : 1;
                    if (xj == 0) {
                        continue;
                    }
                    gradient[j] += d * xj;
                    for (int k = 0; k <= j; k++) {
                        hessian[j][k] += v * xj * (k < p ? x[i][k] : 1);
                    }
                }
            }
            for (int j = 0; j <= p; j++) {
                gradient[j] += penalty[j] * w[j];
                hessian[j][j] += penalty[j] + SMALL;
                for (int k = 0; k < j; k++) {
                    hessian[k][j] = hessian[j][k];
                }
            }
            return boundedMinimum(w, gradient, hessian);
        }

        private double[] boundedMinimum(double[] w, double[] gradient, double[][] hessian) {
            double[] d = new double[p + 1];
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                double largest = 0;
                for (int j = 0; j <= p; j++) {
                    double slope = gradient[j];
                    for (int k = 0; k <= p; k++) {
                        slope += hessian[j][k] * d[k];
                    }
                    double to = w[j] + d[j] - slope / hessian[j][j];
                    if (j < p && to * sign[j] < 0) {
                        to = 0;
                    }
                    double change = to - w[j] - d[j];
                    d[j] += change;
                    largest = Math.max(largest, Math.abs(change));
                }
                if (largest < SMALL) {
                    break;
                }
            }
            return d;
        }

        private double[] moved(double[] w, double[] direction, double length) {
            double[] to = new double[p + 1];
            for (int j = 0; j <= p; j++) {
                to[j] = w[j] + length * direction[j];
                if (j < p && to[j] * sign[j] < 0) {
                    to[j] = 0;
                }
            }
            return to;
        }
    }
}
