package org.esflod.project;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money as sources write them.
 *
 * <p>Shape: {@code 631 700 kr}, {@code 1 234,50 SEK}, {@code € 2.034.550}, {@code 4,156.00}: a number ({@link Decimals})
 * with a currency before or after it, or none. At most {@value Money#MOST_DIGITS} digits. Anything else is unreadable: a
 * digit or a blank that went astray must not become another amount.
 */
final class Amounts {
    private static final String WORD = "([\\p{L}]+\\.?|[€£$¥])";
    private static final Pattern AMOUNT = Pattern.compile("(?:" + WORD + Decimals.BLANK + "*)?"
            + "([-\\u2212\\u2013]?[0-9](?:[^\\p{L}€£$¥]*[0-9])?)"
            + "(?:" + Decimals.BLANK + "*" + WORD + ")?");

    private Amounts() {}

    /**
     * The amount of a field.
     *
     * @param recordCurrency the currency that the record states for all amounts; absent where it states none
     * @param country of the record, two letters; absent where not known
     */
    static Reading<Money> read(RawField field, @Nullable String recordCurrency, @Nullable String country) {
        String columnCurrency = field.column().currency();
        String declared = columnCurrency == null ? recordCurrency : columnCurrency;
        if (field.kind() == RawField.Kind.NUMBER) {
            return money(field.value(), Decimals.exact(field.value()), declared);
        }
        Matcher matcher = AMOUNT.matcher(field.value());
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(3) != null)) {
            return Reading.none(ProblemCode.AMOUNT_UNREADABLE);
        }
        String word = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        Decimals.Found number = Decimals.read(matcher.group(2), field.column().datatype());
        if (word == null || number.outcome() != Decimals.Outcome.READ) {
            return money(field.value(), number, declared);
        }
        String stated = Currencies.of(word, declared, country);
        if (stated == null && Currencies.isCrown(word)) {
            // "kr" under a column in EUR contradicts it; under no declared currency it may be one of four.
            return Reading.none(declared == null ? ProblemCode.AMOUNT_WITHOUT_CURRENCY : ProblemCode.CURRENCY_DIFFERS);
        }
        if (stated == null) {
            return Reading.none(
                    Currencies.looksLikeCode(word) ? ProblemCode.CURRENCY_UNKNOWN : ProblemCode.AMOUNT_UNREADABLE);
        }
        if (declared != null && !declared.equals(stated)) {
            return Reading.none(ProblemCode.CURRENCY_DIFFERS);
        }
        return money(field.value(), number, stated);
    }

    private static Reading<Money> money(String label, Decimals.Found number, @Nullable String currency) {
        BigDecimal value = number.value();
        if (value == null) {
            return Reading.none(
                    number.outcome() == Decimals.Outcome.AMBIGUOUS
                            ? ProblemCode.AMOUNT_AMBIGUOUS
                            : ProblemCode.AMOUNT_UNREADABLE);
        }
        if (value.signum() < 0) {
            return Reading.none(ProblemCode.AMOUNT_NEGATIVE);
        }
        if (!Money.isInRange(value)) {
            return Reading.none(ProblemCode.AMOUNT_UNREADABLE);
        }
        if (currency == null) {
            return Reading.none(ProblemCode.AMOUNT_WITHOUT_CURRENCY);
        }
        if (!Currencies.isCode(currency)) {
            return Reading.none(ProblemCode.CURRENCY_UNKNOWN);
        }
        return Reading.of(new Money(label, value, currency));
    }
}
