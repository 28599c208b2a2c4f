package org.esflod.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What was measured on one labelled file.
 *
 * @param form its form
 * @param files SHA-256 of each file that went in, by its name
 * @param linker what was measured, such as {@code affiliation 1.0 3f9a0c…}
 * @param queries all, as judged
 * @param measures the figures, in the order to show
 * @param calibration how true the probabilities are
 * @param seen whether the model was fitted on these very queries, so that the figures are too good
 * @param notes what a reader of the figures must know of this run, a sentence each
 */
public record Evaluation(
        BenchmarkForm form,
        Map<String, String> files,
        String linker,
        List<JudgedQuery> queries,
        List<Measure> measures,
        Calibration calibration,
        boolean seen,
        List<String> notes) {
    /** Copies what it is given. */
    public Evaluation {
        queries = List.copyOf(queries);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** Counts of each template or type. */
    List<GroupCounts> groups() {
        return GroupCounts.of(queries);
    }

    /** How many different mentions there are. */
    long distinctMentions() {
        return queries.stream().map(JudgedQuery::mention).distinct().count();
    }
}
