package org.esflod.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the comparison of two names found.
 *
 * @param features as {@link NameComparison} names them
 * @param vetoes what forbids to take them for one without a person looking; empty where nothing does
 * @param form how their legal forms stand to each other
 * @param exact whether {@link NameKeys#exact} is equal
 * @param canonical whether {@link NameKeys#canonical} is equal
 * @param folded whether {@link NameKeys#folded} is equal
 * @param matched sum of the weights of the query's words that the other name has
 */
public record Compared(
        Features features,
        Set<Veto> vetoes,
        Agreement form,
        boolean exact,
        boolean canonical,
        boolean folded,
        double matched) {
    /** Copies the set. */
    public Compared {
        Set<Veto> copy = EnumSet.noneOf(Veto.class);
        copy.addAll(vetoes);
        vetoes = Collections.unmodifiableSet(copy);
    }
}
