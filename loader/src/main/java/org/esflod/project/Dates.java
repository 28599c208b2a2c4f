package org.esflod.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * Days as sources write them: by the column's patterns ({@link DatePattern}), else as ISO 8601, be it with a time; the day
 * of a spreadsheet as its serial number.
 */
final class Dates {
    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    /** The 1900 system counts 29 February 1900, which never was, as day 60. */
    private static final long DAY_THAT_NEVER_WAS = 60;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

    /** Serial number of the day after 31 December {@value Period#LAST_YEAR}. */
    private static final BigDecimal END_OF_SERIALS = BigDecimal.valueOf(109_575);

    private Dates() {}

    /** The day of a field. */
    static Reading<LocalDate> read(RawField field) {
        return day(field)
                .filter(Period::isYear)
                .map(Reading::of)
                .orElseGet(() -> Reading.none(ProblemCode.DATE_UNREADABLE));
    }

    private static Optional<LocalDate> day(RawField field) {
        for (String pattern : field.column().datatype().formats()) {
            Optional<LocalDate> day =
                    DatePattern.of(pattern, field.column().lang()).read(field.value());
            if (day.isPresent()) {
                return day;
            }
        }
        if (field.kind() == RawField.Kind.NUMBER) {
            return serial(field.value());
        }
        return field.column().datatype().formats().isEmpty() ? iso(field.value()) : Optional.empty();
    }

    private static Optional<LocalDate> iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 2009-02-30
        }
    }

    /**
     * The day of a serial number: 1 is 1 January 1900; a time of the day after the point is left out. 2016 is more likely the
     * year than a day of 1905, so it is neither.
     */
    private static Optional<LocalDate> serial(String text) {
        @Nullable BigDecimal value = Decimals.exact(text).value();
        if (value == null || value.signum() <= 0 || value.compareTo(END_OF_SERIALS) >= 0) {
            return Optional.empty();
        }
        long number = value.setScale(0, RoundingMode.DOWN).longValueExact();
        boolean perhapsYear = number >= Period.FIRST_YEAR && number <= Period.LAST_YEAR;
        if (number == 0 || number == DAY_THAT_NEVER_WAS || perhapsYear) {
            return Optional.empty();
        }
        return Optional.of(DAY_ZERO.plusDays(number > DAY_THAT_NEVER_WAS ? number - 1 : number));
    }
}
