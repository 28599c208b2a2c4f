package org.esflod.problem;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What problems are counted by.
 *
 * @param code what kind of thing was wrong
 * @param form the form of the source, such as {@code page-2007-2013}; empty where it was not known
 * @param field the record's field; empty where it is about the whole record
 */
public record ProblemGroup(ProblemCode code, String form, String field)
        implements Comparable<ProblemGroup>, Serializable {
    private static final Comparator<ProblemGroup> ORDER = Comparator.comparing(ProblemGroup::code)
            .thenComparing(ProblemGroup::form)
            .thenComparing(ProblemGroup::field);

    /** Where a problem belongs. */
    public static ProblemGroup of(Problem problem) {
        return new ProblemGroup(problem.code(), problem.at().form(), problem.field());
    }

    @Override
    public int compareTo(ProblemGroup other) {
        return ORDER.compare(this, other);
    }
}
