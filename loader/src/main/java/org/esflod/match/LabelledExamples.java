package org.esflod.match;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A kind of labelled data that a {@link Model} can be fitted on. */
public interface LabelledExamples {
    /** Id of the model, such as {@code pairs}. */
    String model();

    /** In which direction each feature can speak. */
    Map<String, Integer> signs();

    /** Thresholds of the model; those that the data suggests unless the kind has its own. */
    default Map<String, Double> thresholds(CrossValidation unseen) {
        return unseen.thresholds();
    }

    /** The examples of a file; a {@link org.esflod.problem.LoaderException} where it is of another form. */
    List<Labelled> read(Path file);
}
