package org.esflod.project;

import java.util.List;
import java.util.function.Function;
import org.esflod.problem.Problem;
import org.esflod.problem.SourcePosition;

/** What parsing made of one source record. */
public sealed interface Parsed {
    /** The findings on the way. */
    List<Problem> problems();

    /** One outcome for each case. */
    <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused);

    /**
     * A project was made.
     *
     * @param project the project
     * @param problems what was found wrong with it, none of it an error
     */
    record Kept(Project project, List<Problem> problems) implements Parsed {
        /** Copies the problems. */
        public Kept {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused) {
            return kept.apply(this);
        }
    }

    /**
     * The record lacks what a project cannot do without.
     *
     * @param at where the record begins
     * @param problems why, at least one of them an error
     */
    record Refused(SourcePosition at, List<Problem> problems) implements Parsed {
        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
