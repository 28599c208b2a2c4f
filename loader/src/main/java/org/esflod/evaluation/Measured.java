package org.esflod.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.esflod.match.Model;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: its name, and what it was fitted on.
 *
 * @param name for people
 * @param model null where it has none
 */
public record Measured(String name, @Nullable Model model) {
    /** How the names of figures begin that a model has on examples that it was not fitted on. */
    private static final String UNSEEN = "cross_validated_";

    /** What has no model. */
    static Measured of(String name) {
        return new Measured(name, null);
    }

    /** What a model decides. */
    static Measured of(Model model) {
        return new Measured("model " + model.id() + " " + model.version() + " (" + model.hash() + ")", model);
    }

    /** Where the model was fitted on the very file that it is measured on: that, and what unseen examples gave. */
    List<String> fittedOn(String sha256) {
        if (model == null || !model.fitted().files().containsValue(sha256)) {
            return List.of();
        }
        Map<String, Double> figures = model.fitted().figures();
        String unseen = figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(UNSEEN))
                .map(figure -> figure.getKey().substring(UNSEEN.length()).replace('_', ' ') + " "
                        + EvaluationText.number(figure.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                "The model was fitted on this very file: its figures are too good. In cross-validation, on examples that"
                        + " it had not seen: " + unseen + ".");
    }
}
