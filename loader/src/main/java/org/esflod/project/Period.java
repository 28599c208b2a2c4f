package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the first day to the last, both included.
 *
 * @param labels as the source wrote it: {@code 2008-04-21 till 2008-10-22}, or first and last day each by itself
 * @param start the first day; absent where not stated or not readable
 * @param end the last day, not before the first; absent where not stated or not readable
 * @param expectedEnd the last day as it was expected before the project ended; absent where not stated
 */
@JsonPropertyOrder({"labels", "start", "end", "expectedEnd"})
public record Period(
        List<String> labels,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate expectedEnd) {
    /** A year before it is a slip of the keyboard, such as 0000 or 0208. */
    static final int FIRST_YEAR = 1900;

    /** A year after it is one too, such as 2910. */
    static final int LAST_YEAR = 2199;

    /** Refuses a period that ends before it starts, lies in a year that can be none of a project, or has no day. */
    public Period {
        labels = List.copyOf(labels);
        labels.forEach(label -> Valid.text("label", label));
        if (labels.isEmpty() || (start == null && end == null && expectedEnd == null)) {
            throw new IllegalArgumentException("a period has a label and a day");
        }
        if (!isYear(start) || !isYear(end) || !isYear(expectedEnd)) {
            throw new IllegalArgumentException("not the years of a project: " + start + " to " + end);
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a period does not end before it starts: " + start + " to " + end);
        }
    }

    /** A period written as one text. */
    public Period(String label, LocalDate start, LocalDate end) {
        this(List.of(label), start, end, null);
    }

    /** Whether a day, where there is one, lies in the years that a project can have. */
    static boolean isYear(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
