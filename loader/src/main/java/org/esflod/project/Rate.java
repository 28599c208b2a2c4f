package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * A share.
 *
 * @param label as the source wrote it, such as {@code 40%}
 * @param value a fraction from 0 to 1, both included, exact, such as {@code 0.4}
 */
@JsonPropertyOrder({"label", "value"})
public record Rate(String label, BigDecimal value) {
    /** Refuses what is no share of a whole. */
    public Rate {
        Valid.text("label", label);
        Valid.there("value", value);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }
}
