package org.esflod.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.esflod.web.Language;

/** Swedish kronor, and numbers, for people. */
final class Kronor {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    // Below this an amount in millions would have no figure left but zeros.
    private static final BigDecimal FEW = BigDecimal.valueOf(100_000);

    private Kronor() {}

    /** To the last öre: {@code 1 234 567 kr}, {@code SEK 1,234,567.50}. */
    static String text(BigDecimal amount, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        int decimals = amount.stripTrailingZeros().scale() > 0
                ? Math.max(2, amount.stripTrailingZeros().scale())
                : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return in(format.format(amount), "", language);
    }

    /** Rounded, where there is no room: {@code 12,3 mkr}, {@code SEK 12.3 m}. */
    static String rounded(BigDecimal amount, Language language) {
        if (amount.abs().compareTo(FEW) < 0) {
            return in(number(amount.setScale(0, RoundingMode.HALF_UP), language), "", language);
        }
        boolean billions = amount.abs().compareTo(BILLION) >= 0;
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return in(
                format.format(amount.divide(billions ? BILLION : MILLION, 3, RoundingMode.HALF_UP)),
                billions ? "bn" : "m",
                language);
    }

    /** A number of things: {@code 12 345}. */
    static String number(Number number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    private static String in(String number, String unit, Language language) {
        if (language == Language.EN) {
            return "SEK\u00a0" + number + (unit.isEmpty() ? "" : "\u00a0" + unit);
        }
        return number + "\u00a0" + (unit.equals("bn") ? "mdkr" : unit.equals("m") ? "mkr" : "kr");
    }
}
