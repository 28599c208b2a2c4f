package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param label as the source wrote it, such as {@code 631 700 kr}
 * @param value exact, such as {@code 631700}; never negative
 * @param currency ISO 4217, such as {@code SEK}
 */
@JsonPropertyOrder({"label", "value", "currency"})
public record Money(String label, BigDecimal value, String currency) {
    /** More than any fund has, so more is a mistake; and what a number of a document may take to write out. */
    static final int MOST_DIGITS = 15;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Refuses a negative amount and one of more than {@value #MOST_DIGITS} digits before or after its point. */
    public Money {
        Valid.text("label", label);
        Valid.there("value", value);
        Valid.form("currency", currency, CURRENCY);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("an amount is never negative");
        }
        if (!isInRange(value)) {
            throw new IllegalArgumentException("an amount has at most " + MOST_DIGITS + " digits");
        }
    }

    /** Whether a number has few enough digits to be an amount. */
    static boolean isInRange(BigDecimal value) {
        return value.scale() <= MOST_DIGITS && (long) value.precision() - value.scale() <= MOST_DIGITS;
    }
}
