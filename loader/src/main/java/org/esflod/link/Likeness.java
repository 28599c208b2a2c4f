package org.esflod.link;

import java.math.BigDecimal;

/**
 * How like a text is to the name that it was taken for, the surest first.
 *
 * <p>The confidences are estimates made beforehand, one for each kind; what was measured stands in {@code
 * docs/linking-quality.md}.
 */
enum Likeness {
    /** The name as the table has it, but for case, blanks and punctuation. */
    EXACT("0.995"),
    /** The name with diacritics lost, or written as other keyboards do: {@code Ostersunds kommun}. */
    FOLDED("0.99"),
    /** The name of the place alone, without a word that says that the body is meant: {@code Nacka}. */
    BARE("0.98"),
    /** One typing error away from the name and from no other name. */
    MISSPELT("0.97");

    private final BigDecimal confidence;

    Likeness(String confidence) {
        this.confidence = new BigDecimal(confidence);
    }

    /** Estimated probability that a link made so is right, 0 to 1. */
    BigDecimal confidence() {
        return confidence;
    }
}
