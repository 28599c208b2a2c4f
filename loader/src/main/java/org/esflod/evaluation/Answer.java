package org.esflod.evaluation;

import org.esflod.match.Decision;

/**
 * One candidate that a linker gives for a query.
 *
 * @param id what it is: a ROR id, a municipality code, an organisation number
 * @param probability that it is right, as the linker states it: 0 to 1
 * @param decision what the linker does with it
 * @param how the way in which it was found, such as {@code linked-by-name}; empty where the linker has one way only
 */
public record Answer(String id, double probability, Decision decision, String how) {
    /** Refuses what is no probability. */
    public Answer {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }

    /** Found in the one way that there is. */
    public Answer(String id, double probability, Decision decision) {
        this(id, probability, decision, "");
    }

    /** Whether anybody sees it: as a link or in the review queue. */
    boolean isShown() {
        return decision != Decision.NONE;
    }
}
