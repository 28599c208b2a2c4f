package org.esflod.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long a contact person is shown after the end of the project.
 *
 * @param years whole years after the project's last day, from 0
 * @param asOf the day on which that is judged; null for today by the clock
 */
public record Retention(int years, @Nullable LocalDate asOf) {
    /** What the management verification of the programmes asks of names: two years. */
    public static final int DEFAULT_YEARS = 2;

    /** Two years, judged today. */
    public static final Retention DEFAULT = new Retention(DEFAULT_YEARS, null);

    /** Refuses less than no years. */
    public Retention {
        if (years < 0) {
            throw new IllegalArgumentException("years of retention count from 0, not " + years);
        }
    }

    /** The day on which it is judged. */
    public LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }

    /** Whether persons of a project that ended on a day are still shown. */
    public boolean keeps(LocalDate end) {
        return !end.plusYears(years).isBefore(day());
    }
}
