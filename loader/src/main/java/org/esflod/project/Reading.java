package org.esflod.project;

import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What reading made of one written value: the value, or why there is none.
 *
 * @param value what it says; absent where it cannot be read
 * @param problem why there is no value; absent where there is one
 */
record Reading<T>(@Nullable T value, @Nullable ProblemCode problem) {
    /** Refuses both and neither. */
    Reading {
        if ((value == null) == (problem == null)) {
            throw new IllegalArgumentException("a value or a problem");
        }
    }

    /** A value that was read. */
    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    /** A value that was not. */
    static <T> Reading<T> none(ProblemCode problem) {
        return new Reading<>(null, problem);
    }
}
