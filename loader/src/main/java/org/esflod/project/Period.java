package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;

/**
 * From the first day to the last, both included.
 *
 * @param label as the source wrote it, such as {@code 2008-04-21 till 2008-10-22}
 * @param start the first day
 * @param end the last day, not before the first
 */
@JsonPropertyOrder({"label", "start", "end"})
public record Period(String label, LocalDate start, LocalDate end) {
    /** A year before it is a slip of the keyboard, such as 0000 or 0208. */
    static final int FIRST_YEAR = 1900;

    /** A year after it is one too, such as 2910. */
    static final int LAST_YEAR = 2199;

    /** Refuses a period that ends before it starts, or lies in a year that can be none of a project. */
    public Period {
        Valid.text("label", label);
        Valid.there("start", start);
        Valid.there("end", end);
        if (!isYear(start) || !isYear(end)) {
            throw new IllegalArgumentException("not the years of a project: " + start + " to " + end);
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period does not end before it starts: " + start + " to " + end);
        }
    }

    /** Whether a day lies in the years that a project can have. */
    static boolean isYear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
