package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param label as the source wrote it, such as {@code 631 700 kr}
 * @param value exact, such as {@code 631700}; never negative
 * @param currency ISO 4217, such as {@code SEK}
 */
@JsonPropertyOrder({"label", "value", "currency"})
public record Money(String label, BigDecimal value, String currency) {
    /** Refuses a negative amount. */
    public Money {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("an amount is never negative: " + value);
        }
    }
}
