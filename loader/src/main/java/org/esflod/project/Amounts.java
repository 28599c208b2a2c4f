package org.esflod.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in kronor as project pages write them. */
final class Amounts {
    private static final String CURRENCY = "SEK";

    /** One blank: ordinary, no-break, narrow, thin and their like. */
    private static final String BLANK = "[ \\u00a0\\u2000-\\u200a\\u202f]";

    private static final Pattern AMOUNT = Pattern.compile(
            "([0-9]{1,3}(?:" + BLANK + "[0-9]{3})+|[0-9]+)(?:,([0-9]{1,2}))?" + BLANK + "*(?:kr|sek)?",
            Pattern.CASE_INSENSITIVE);

    private Amounts() {}

    /**
     * The amount of a text; empty where it is none.
     *
     * <p>Shape: {@code 631 700 kr}, {@code 631700}, {@code 1 234,50 SEK}: thousands apart by one blank of any width or not
     * at all, decimals after a comma, {@code kr} or {@code SEK} or neither, at most {@value Money#MOST_DIGITS} digits. Anything else is unreadable: a digit or a blank
     * that went astray must not become another amount.
     */
    static Optional<Money> read(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1).replaceAll("[^0-9]", "");
        if (whole.length() > Money.MOST_DIGITS) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "" : "." + matcher.group(2);
        return Optional.of(new Money(text, new BigDecimal(whole + decimals), CURRENCY));
    }
}
