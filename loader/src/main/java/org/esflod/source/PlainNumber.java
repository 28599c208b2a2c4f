package org.esflod.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Numbers of spreadsheets and of JSON as plain digits with a decimal point: {@code 4.1E1} is {@code 41}. */
final class PlainNumber {
    /** Digits that every decimal keeps on its way through a double. */
    private static final int DIGITS_OF_DECIMALS = 15;

    /** Digits that tell any two doubles apart. */
    private static final int DIGITS_OF_DOUBLES = 17;

    /** Larger ones are no amount, and their plain digits would fill the memory. */
    private static final int MOST_DIGITS = 100;

    /** 1 March 1900; the days before it are one off, because the system has a 29 February of that year. */
    private static final BigDecimal FIRST_USUAL_DAY = BigDecimal.valueOf(61);

    /** 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private PlainNumber() {}

    /** A number as text, exact; one that no value of a list can be stays as it is written, as a text. */
    static Cell cell(String written) {
        BigDecimal number = number(written);
        return number == null ? Cell.text(written) : Cell.number(plain(number));
    }

    /**
     * A number of a spreadsheet, which stores doubles.
     *
     * <p>Of 16 and 17 digits the last ones are what the double makes of a decimal that a person typed: {@code
     * 599999.31999999995} is {@code 599999.32}, the shortest decimal that gives the same double. Numbers of up to 15 digits
     * stay as they are; so do longer ones, which no double wrote.
     */
    static Cell storedDouble(String written, boolean day) {
        BigDecimal number = number(written);
        if (number == null) {
            return Cell.text(written);
        }
        int digits = number.precision();
        boolean fromDouble = digits > DIGITS_OF_DECIMALS && digits <= DIGITS_OF_DOUBLES;
        String plain = plain(fromDouble ? shortest(number) : number);
        return day ? Cell.day(plain) : Cell.number(plain);
    }

    /** A day that counts from another day. */
    static Cell shifted(String plain, int days) {
        return Cell.day(plain(new BigDecimal(plain).add(BigDecimal.valueOf(days))));
    }

    /** The day of a serial number of the 1900 system in ISO 8601; the number where it is none after February 1900. */
    static String day(String plain) {
        BigDecimal number = new BigDecimal(plain);
        boolean usual = number.compareTo(FIRST_USUAL_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0;
        return usual ? DAY_ZERO.plusDays(number.longValue()).toString() : plain;
    }

    /** Not {@link Double#toString}: before Java 19 it is not always the shortest. */
    private static BigDecimal shortest(BigDecimal number) {
        double stored = number.doubleValue();
        for (int digits = DIGITS_OF_DECIMALS; digits < DIGITS_OF_DOUBLES; digits++) {
            BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == stored) {
                return rounded;
            }
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(String written) {
        if (written.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
