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
    /** Refuses a period that ends before it starts. */
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period does not end before it starts: " + start + " to " + end);
        }
    }
}
