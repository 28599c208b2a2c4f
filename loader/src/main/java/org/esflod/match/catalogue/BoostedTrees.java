package org.esflod.match.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.match.Features;
import org.esflod.problem.LoaderException;

/**
 * Small decision trees whose answers are added up to log odds: what features mean together, which no sum of weights can say.
 *
 * <p>Shape: a JSON file in {@code mapping/models}, one line for each tree, one array for each node: feature, threshold, node for
 * values up to the threshold, node for those above, what the examples in this node speak for. A leaf has -1 as its feature. Errors:
 * a file that is missing or has another shape is a {@link LoaderException}. Source: {@link TreeFit}.
 */
public final class BoostedTrees {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    private static final int CELLS = 5;

    private final String id;
    private final double base;
    private final List<String> features;
    private final double[][][] trees;

    BoostedTrees(String id, double base, List<String> features, double[][][] trees) {
        this.id = id;
        this.base = base;
        this.features = List.copyOf(features);
        this.trees = trees;
        for (double[][] tree : trees) {
            for (int node = 0; node < tree.length; node++) {
                check(tree, node);
            }
        }
    }

    /** The trees of a file. */
    public static BoostedTrees read(Path file) {
        try {
            Form form = JSON.readValue(file.toFile(), Form.class);
            return new BoostedTrees(form.id(), form.base(), form.features(), form.arrays());
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new LoaderException("the trees of " + file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("the trees " + file + " are missing; './esf-lod links fit' makes them", e);
        }
    }

    /** Writes the file, the same bytes for the same trees. */
    public void write(Path file) {
        try {
            StringBuilder out = new StringBuilder("{\"id\": " + JSON.writeValueAsString(id) + ",\n\"base\": " + base
                    + ",\n\"features\": " + JSON.writeValueAsString(features) + ",\n\"trees\": [\n");
            for (int t = 0; t < trees.length; t++) {
                List<String> nodes = new ArrayList<>();
                for (double[] node : trees[t]) {
                    nodes.add("[" + (int) node[0] + "," + node[1] + "," + (int) node[2] + "," + (int) node[3] + ","
                            + node[4] + "]");
                }
                out.append('[').append(String.join(",", nodes)).append(t + 1 < trees.length ? "],\n" : "]\n");
            }
            Files.writeString(file, out + "]}\n");
        } catch (IOException e) {
            throw new LoaderException("the trees " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Log odds of a match, not calibrated. */
    public double score(Features values) {
        double[] row = row(values);
        double sum = base;
        for (double[][] tree : trees) {
            int node = 0;
            while (tree[node][0] >= 0) {
                node = next(tree, node, row);
            }
            sum += tree[node][CELLS - 1];
        }
        return sum;
    }

    /**
     * How much each feature speaks for a match or against it: the steps that the trees take by it, added up. The sum of all is
     * {@link #score} less the score of an example that nothing is known of.
     */
    public Map<String, Double> reasons(Features values) {
        double[] row = row(values);
        Map<String, Double> reasons = new LinkedHashMap<>();
        for (double[][] tree : trees) {
            int node = 0;
            while (tree[node][0] >= 0) {
                int next = next(tree, node, row);
                reasons.merge(
                        features.get((int) tree[node][0]), tree[next][CELLS - 1] - tree[node][CELLS - 1], Double::sum);
                node = next;
            }
        }
        return reasons;
    }

    /** Features that the trees read. */
    public List<String> features() {
        return features;
    }

    private double[] row(Features values) {
        double[] row = new double[features.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = values.get(features.get(i));
        }
        return row;
    }

    private static int next(double[][] tree, int node, double[] row) {
        return (int) (row[(int) tree[node][0]] <= tree[node][1] ? tree[node][2] : tree[node][3]);
    }

    private void check(double[][] tree, int node) {
        double[] cells = tree[node];
        boolean leaf = cells.length == CELLS && cells[0] == -1;
        boolean inner = cells.length == CELLS
                && cells[0] >= 0
                && cells[0] < features.size()
                && cells[2] > node
                && cells[3] > node
                && cells[2] < tree.length
                && cells[3] < tree.length;
        if (!leaf && !inner) {
            throw new IllegalArgumentException("node " + node + " of a tree is no leaf and leads nowhere");
        }
    }

    /** The file. */
    record Form(String id, double base, List<String> features, List<List<List<Double>>> trees) {
        private double[][][] arrays() {
            return trees.stream()
                    .map(tree -> tree.stream()
                            .map(node -> node.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .toArray(double[][]::new))
                    .toArray(double[][][]::new);
        }
    }
}
