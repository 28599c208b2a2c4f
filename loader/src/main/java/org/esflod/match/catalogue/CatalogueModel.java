package org.esflod.match.catalogue;

import java.nio.file.Path;
import org.esflod.match.Features;
import org.esflod.match.Model;

/**
 * How probable it is that a line names an entry: trees that see what features mean together, and the calibration of their score.
 *
 * <p>Shape: {@code affiliations.json}, a {@link Model} whose one feature, {@link #SCORE}, is the score of the trees in
 * {@code affiliations-trees.json} beside it. Its thresholds are {@code accept}, {@code margin} and {@code review}. Source: {@link
 * CatalogueFit}.
 *
 * @param trees what the features mean together
 * @param model calibration and thresholds
 */
public record CatalogueModel(BoostedTrees trees, Model model) {
    /** The model's file, in {@code mapping/models}. */
    public static final String FILE = "affiliations.json";

    /** The feature that the trees give. */
    public static final String SCORE = "trees";

    private static final String SUFFIX = ".json";

    /** Reads a model and the trees beside it. */
    public static CatalogueModel read(Path file) {
        return new CatalogueModel(BoostedTrees.read(treesOf(file)), Model.read(file));
    }

    /** Writes the model, and the trees beside it. */
    public void write(Path file) {
        model.write(file);
        trees.write(treesOf(file));
    }

    /** The features and the trees' score of them. */
    Features scored(Features features) {
        return features.with(
                Features.builder().put(SCORE, trees.score(features)).build());
    }

    private static Path treesOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return file.resolveSibling(stem + "-trees" + SUFFIX);
    }
}
