package org.esflod.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as project pages write them. */
final class Periods {
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String BLANKS = "[\\s\\u00a0\\u202f]";

    /** {@code till} between blanks, or a hyphen or dash with or without them. */
    private static final Pattern PERIOD =
            Pattern.compile(DATE + "(?:" + BLANKS + "+till" + BLANKS + "+|" + BLANKS + "*[-–]" + BLANKS + "*)" + DATE);

    private Periods() {}

    /**
     * Two days as written, the first of them not yet known to come first.
     *
     * @param start the day before {@code till}
     * @param end the day after it
     */
    record Days(LocalDate start, LocalDate end) {
        /** Whether the period would end before it starts. */
        boolean reversed() {
            return end.isBefore(start);
        }
    }

    /**
     * The days of a text such as {@code 2008-04-21 till 2008-10-22}; empty where it is no period, a day is not in the
     * calendar, or a year can be none of a project ({@link Period#FIRST_YEAR} to {@link Period#LAST_YEAR}).
     */
    static Optional<Days> read(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Days(LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2))))
                    .filter(days -> Period.isYear(days.start()) && Period.isYear(days.end()));
        } catch (DateTimeException e) {
            return Optional.empty(); // 2009-02-30
        }
    }
}
