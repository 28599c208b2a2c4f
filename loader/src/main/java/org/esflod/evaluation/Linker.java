package org.esflod.evaluation;

import java.util.List;

/**
 * What is measured.
 *
 * @param <Q> what it is asked
 */
@FunctionalInterface
public interface Linker<Q> {
    /** The candidates; empty where it has none. */
    List<Answer> answer(Q query);
}
