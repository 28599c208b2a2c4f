package org.esflod.project;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * First and last day of one record: stated each by itself, or as one text ({@code 2008-04-21 till 2008-10-22}).
 *
 * <p>Where a day is stated both ways and differs, the day by itself stands, {@code PERIOD_DIFFERS} says so, and all labels
 * are kept.
 */
final class PeriodParser {
    private final StatedFields fields;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;
    private final @Nullable LocalDate expectedEnd;

    PeriodParser(StatedFields fields) {
        this.fields = fields;
        Optional<Periods.Days> days = days();
        LocalDate first = fields.read("startDate", Dates::read);
        LocalDate last = fields.read("endDate", Dates::read);
        this.expectedEnd = fields.read("expectedEndDate", Dates::read);
        RawField period = fields.field("period");
        if (period != null
                && days.isPresent()
                && (differs(first, days.get().start())
                        || differs(last, days.get().end()))) {
            fields.report(ProblemCode.PERIOD_DIFFERS, period);
        }
        this.start = first != null ? first : days.map(Periods.Days::start).orElse(null);
        this.end = last != null ? last : days.map(Periods.Days::end).orElse(null);
    }

    /** The first day as stated, even where the last one comes before it: the project's key is made of it. */
    @Nullable
    LocalDate start() {
        return start;
    }

    /** The period; null where no day of it can be read, or it ends before it starts. */
    @Nullable
    Period period() {
        if (start != null && end != null && end.isBefore(start)) {
            Optional.ofNullable(fields.field(fields.field("period") != null ? "period" : "endDate"))
                    .ifPresent(field -> fields.report(ProblemCode.PERIOD_REVERSED, field));
            return expectedEnd == null ? null : new Period(List.copyOf(labels()), null, null, expectedEnd);
        }
        if (start == null && end == null && expectedEnd == null) {
            return null;
        }
        return new Period(List.copyOf(labels()), start, end, expectedEnd);
    }

    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (String name : new String[] {"period", "startDate", "endDate", "expectedEndDate"}) {
            String label = fields.text(name);
            if (label != null) {
                labels.add(label);
            }
        }
        return labels;
    }

    private Optional<Periods.Days> days() {
        RawField field = fields.field("period");
        if (field == null) {
            return Optional.empty();
        }
        Optional<Periods.Days> days = Periods.read(field.value());
        if (days.isEmpty()) {
            fields.report(ProblemCode.PERIOD_UNREADABLE, field);
        }
        return days;
    }

    private static boolean differs(@Nullable LocalDate day, LocalDate ofPeriod) {
        return day != null && !day.equals(ofPeriod);
    }
}
