package org.esflod.spark;

import java.io.Serializable;
import org.esflod.problem.ProblemLog;

/**
 * What one task did with its records. It travels with the data: a task that is run again because its machine was lost counts
 * once, which no accumulator promises.
 *
 * @param read records that were understood, or refused, when they were read
 * @param published records whose project is published
 * @param refused records that are not, for whatever reason
 * @param projects projects that are published
 * @param problems what was found
 */
record Outcome(long read, long published, long refused, long projects, ProblemLog problems) implements Serializable {
    static Outcome none() {
        return new Outcome(0, 0, 0, 0, new ProblemLog());
    }

    Outcome and(Outcome other) {
        ProblemLog both = new ProblemLog();
        both.addAll(problems);
        both.addAll(other.problems);
        return new Outcome(
                read + other.read,
                published + other.published,
                refused + other.refused,
                projects + other.projects,
                both);
    }
}
