package org.esflod.project;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * Rates as sources write them: {@code 40%}, {@code 50,00 %}; a bare number only where the column says whether it is a
 * fraction ({@code 0.4}) or per cent ({@code 40.0}).
 */
final class Rates {
    private static final Pattern RATE =
            Pattern.compile("([-\\u2212\\u2013]?)([0-9]+)(?:[.,]([0-9]+))?(?:" + Decimals.BLANK + "*(%))?");

    private static final int MOST_DIGITS = 15;

    private Rates() {}

    /** The rate of a field, as a fraction. */
    static Reading<Rate> read(RawField field) {
        Matcher matcher = RATE.matcher(field.value());
        // A rate has no thousands, so a sign before three digits is a decimal sign here.
        if (!matcher.matches() || matcher.group().length() > MOST_DIGITS + 2) {
            return Reading.none(ProblemCode.RATE_UNREADABLE);
        }
        String unit = matcher.group(4) == null ? field.column().unit() : "percent";
        if (unit == null) {
            return Reading.none(ProblemCode.RATE_UNREADABLE);
        }
        BigDecimal number = number(matcher);
        BigDecimal fraction = unit.equals("percent") ? number.movePointLeft(2) : number;
        boolean negative = !matcher.group(1).isEmpty() && fraction.signum() != 0;
        if (negative || fraction.compareTo(BigDecimal.ONE) > 0) {
            return Reading.none(ProblemCode.RATE_OUT_OF_RANGE);
        }
        return Reading.of(new Rate(field.value(), plain(fraction)));
    }

    private static BigDecimal number(Matcher matcher) {
        @Nullable String decimals = matcher.group(3);
        return new BigDecimal(matcher.group(2) + (decimals == null ? "" : "." + decimals));
    }

    /** Without zeros at its end: {@code 0.40} as {@code 0.4}. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
