package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.esflod.match.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link BoostedTrees} to labelled examples: each tree takes one step of Newton's method towards what the trees before it
 * got wrong.
 *
 * <p>Deterministic: no sampling; of splits that gain the same the first feature's lowest threshold wins.
 */
final class TreeFit {
    private static final int TREES = 400;
    private static final int DEPTH = 3;
    private static final double RATE = 0.06;
    private static final int FEWEST = 5;
    private static final double L2 = 2;
    private static final double LEAST_GAIN = 0.05;
    private static final int MOST_BINS = 40;

    private final double[][] thresholds;
    private final byte[][] bins;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] score;
    private final boolean[] match;
    private final int features;

    private TreeFit(double[][] x, boolean[] match, double base) {
        this.match = match;
        this.features = x[0].length;
        this.thresholds = new double[features][];
        this.bins = new byte[features][x.length];
        for (int j = 0; j < features; j++) {
            bin(x, j);
        }
        this.gradient = new double[x.length];
        this.hessian = new double[x.length];
        this.score = new double[x.length];
        Arrays.fill(score, base);
    }

    /** Trees on these features of the examples; matches and others, at least one of each. */
    static BoostedTrees fit(String id, List<Labelled> data, List<String> features) {
        double[][] x = new double[data.size()][features.size()];
        boolean[] y = new boolean[data.size()];
        int matches = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < features.size(); j++) {
                x[i][j] = data.get(i).features().get(features.get(j));
            }
            y[i] = data.get(i).match();
            matches += y[i] ? 1 : 0;
        }
        if (matches == 0 || matches == x.length) {
            throw new IllegalArgumentException("of " + x.length + " examples " + matches + " are matches");
        }
        double base = rounded(Math.log(matches / (double) (x.length - matches)));
        TreeFit fit = new TreeFit(x, y, base);
        double[][][] trees = new double[TREES][][];
        for (int t = 0; t < TREES; t++) {
            trees[t] = fit.tree();
        }
        return new BoostedTrees(id, base, features, trees);
    }

    private void bin(double[][] x, int feature) {
        double[] sorted =
                Arrays.stream(x).mapToDouble(row -> row[feature]).sorted().toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length > MOST_BINS) {
            double[] quantiles = new double[MOST_BINS];
            for (int q = 0; q < MOST_BINS; q++) {
                quantiles[q] = sorted[(int) ((q + 1.0) / MOST_BINS * (sorted.length - 1))];
            }
            distinct = Arrays.stream(quantiles).distinct().toArray();
        }
        thresholds[feature] = distinct;
        for (int i = 0; i < x.length; i++) {
            int at = Arrays.binarySearch(distinct, x[i][feature]);
            bins[feature][i] = (byte) (at >= 0 ? at : Math.min(distinct.length - 1, -at - 1));
        }
    }

    private double[][] tree() {
        for (int i = 0; i < score.length; i++) {
            double p = 1 / (1 + Math.exp(-score[i]));
            gradient[i] = (match[i] ? 1 : 0) - p;
            hessian[i] = Math.max(p * (1 - p), 1e-6);
        }
        int[] rows = new int[score.length];
        Arrays.setAll(rows, i -> i);
        List<double[]> nodes = new ArrayList<>();
        grow(nodes, rows, DEPTH);
        return nodes.toArray(double[][]::new);
    }

    private int grow(List<double[]> nodes, int[] rows, int depth) {
        double g = 0;
        double h = 0;
        for (int i : rows) {
            g += gradient[i];
            h += hessian[i];
        }
        double value = rounded(RATE * g / (h + L2));
        int node = nodes.size();
        double[] cells = {-1, 0, 0, 0, value};
        nodes.add(cells);
        Split split = depth == 0 ? null : split(rows, g, h);
        if (split == null) {
            for (int i : rows) {
                score[i] += value;
            }
            return node;
        }
        byte[] bin = bins[split.feature];
        int[] low = Arrays.stream(rows).filter(i -> bin[i] <= split.bin).toArray();
        int[] high = Arrays.stream(rows).filter(i -> bin[i] > split.bin).toArray();
        cells[0] = split.feature;
        cells[1] = thresholds[split.feature][split.bin];
        cells[2] = grow(nodes, low, depth - 1);
        cells[3] = grow(nodes, high, depth - 1);
        return node;
    }

    private @Nullable Split split(int[] rows, double g, double h) {
        Split best = null;
        double most = LEAST_GAIN;
        for (int j = 0; j < features; j++) {
            int size = thresholds[j].length;
            if (size < 2) {
                continue;
            }
            double[] gs = new double[size];
            double[] hs = new double[size];
            int[] count = new int[size];
            for (int i : rows) {
                int b = bins[j][i];
                gs[b] += gradient[i];
                hs[b] += hessian[i];
                count[b]++;
            }
            double gl = 0;
            double hl = 0;
            int n = 0;
            for (int b = 0; b < size - 1; b++) {
                gl += gs[b];
                hl += hs[b];
                n += count[b];
                if (n < FEWEST || rows.length - n < FEWEST) {
                    continue;
                }
                double gain = gl * gl / (hl + L2) + (g - gl) * (g - gl) / (h - hl + L2) - g * g / (h + L2);
                if (gain > most + 1e-12) {
                    most = gain;
                    best = new Split(j, b);
                }
            }
        }
        return best;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e5) / 1e5 + 0.0;
    }

    private record Split(int feature, int bin) {}
}
