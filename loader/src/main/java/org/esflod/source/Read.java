package org.esflod.source;

import java.util.List;
import java.util.function.Function;
import org.esflod.problem.Problem;
import org.esflod.problem.SourcePosition;

/** What reading made of one record, or says of a file. */
public sealed interface Read {
    /** The findings on the way. */
    List<Problem> problems();

    /** The same, the findings in a source whose form is known now. */
    Read inForm(String form);

    /** One outcome for each case. */
    <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused, Function<Noted, R> noted);

    /**
     * A record was read.
     *
     * @param record what the source says
     * @param problems what was found wrong with it, none of it an error
     */
    record Kept(SourceRecord record, List<Problem> problems) implements Read {
        /** Copies the problems. */
        public Kept {
            problems = List.copyOf(problems);
        }

        @Override
        public Kept inForm(String form) {
            return new Kept(
                    record, problems.stream().map(found -> found.inForm(form)).toList());
        }

        @Override
        public <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused, Function<Noted, R> noted) {
            return kept.apply(this);
        }
    }

    /**
     * A record, or a file that holds none, cannot be read.
     *
     * @param at the file, or the row
     * @param problems why, at least one of them an error
     */
    record Refused(SourcePosition at, List<Problem> problems) implements Read {
        /** Copies the problems. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public Refused inForm(String form) {
            return new Refused(
                    at.inForm(form),
                    problems.stream().map(found -> found.inForm(form)).toList());
        }

        @Override
        public <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused, Function<Noted, R> noted) {
            return refused.apply(this);
        }
    }

    /**
     * Something is so with a file, and with no record of it: counted neither as read nor as refused.
     *
     * @param problems what, none of it an error
     */
    record Noted(List<Problem> problems) implements Read {
        /** Copies the problems. */
        public Noted {
            problems = List.copyOf(problems);
        }

        @Override
        public Noted inForm(String form) {
            return new Noted(problems.stream().map(found -> found.inForm(form)).toList());
        }

        @Override
        public <R> R fold(Function<Kept, R> kept, Function<Refused, R> refused, Function<Noted, R> noted) {
            return noted.apply(this);
        }
    }
}
