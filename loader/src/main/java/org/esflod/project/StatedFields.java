package org.esflod.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.source.Column;
import org.esflod.source.RawField;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record as they count, and the problems found with them.
 *
 * <p>In this order: what the source states, unless its column says that the value means none; the column's default in
 * place of none; the parts of values ({@code esfc:parts}); the constants of the form. A part that has its column's own
 * name takes the value's place.
 */
final class StatedFields {
    private final SourceRecord record;
    private final Map<String, RawField> fields = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    StatedFields(SourceRecord record) {
        this.record = record;
        List<RawField> parts = new ArrayList<>();
        for (RawField stated : record.fields()) {
            RawField field = counting(stated);
            if (field != null) {
                List<RawField> ofValue = parts(field);
                parts.addAll(ofValue);
                keep(ofValue.stream()
                        .filter(part -> part.name().equals(field.name()))
                        .findFirst()
                        .orElse(field));
            }
        }
        parts.forEach(this::keep);
        record.form().constants().forEach(this::keep);
    }

    /** The record that they are of. */
    SourceRecord record() {
        return record;
    }

    /** What was found so far. */
    List<Problem> problems() {
        return problems;
    }

    /** A field; null where there is none. */
    @Nullable
    RawField field(String name) {
        return fields.get(name);
    }

    /** A field's text; null where there is none. */
    @Nullable
    String text(String name) {
        RawField field = fields.get(name);
        return field == null ? null : field.value();
    }

    /** A field's text as a name to be resolved; null where there is none. */
    @Nullable
    Named named(String name) {
        RawField field = fields.get(name);
        return field == null ? null : named(field);
    }

    /**
     * A code with the name that the source gives beside it; the name alone where no code is stated.
     *
     * @param code name of the field of the code
     * @param name name of the field of the name
     */
    @Nullable
    Named named(String code, String name) {
        RawField stated = fields.get(code);
        String beside = text(name);
        if (stated == null) {
            return named(name);
        }
        return named(stated).withName(stated.value().equals(beside) ? null : beside);
    }

    private static Named named(RawField field) {
        return field.column().virtual() ? Named.ofForm(field.value()) : new Named(field.value(), field.line());
    }

    /** The items of a field, apart by its column's separator; empty where there is none. */
    List<Named> items(String name) {
        RawField field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        String separator = field.column().separator();
        String[] items =
                separator == null ? new String[] {field.value()} : field.value().split(Pattern.quote(separator), -1);
        return Arrays.stream(items)
                .map(StatedFields::stripped)
                .filter(item -> !field.column().isNull(item) && !Placeholders.is(item))
                .map(item -> new Named(item, field.line()))
                .toList();
    }

    /** A field's value read as another type; null, and reported, where it cannot be. */
    <T> @Nullable T read(String name, Function<RawField, Reading<T>> reader) {
        RawField field = fields.get(name);
        if (field == null) {
            return null;
        }
        Reading<T> reading = reader.apply(field);
        ProblemCode problem = reading.problem();
        if (problem != null) {
            report(problem, field);
        }
        return reading.value();
    }

    /** Reports a value, as far as it may be told ({@link ReportedValue}). */
    void report(ProblemCode code, RawField field) {
        problems.add(new Problem(code, at(field.line()), field.name(), ReportedValue.of(field.value())));
    }

    /** A line of the record's file. */
    SourcePosition at(int line) {
        return record.at().at(line);
    }

    private void keep(RawField field) {
        fields.putIfAbsent(field.name(), field);
    }

    /** The field with its default; null where it says nothing. */
    private @Nullable RawField counting(RawField field) {
        Column column = field.column();
        if (column.suppressOutput()) {
            return null;
        }
        if (column.isNull(field.value())) {
            String value = column.defaultValue();
            return value == null ? null : new RawField(column, value, field.line());
        }
        if (Placeholders.is(field.value())) {
            problems.add(new Problem(ProblemCode.PLACEHOLDER_VALUE, at(field.line()), field.name(), field.value()));
            return null;
        }
        return field;
    }

    private static List<RawField> parts(RawField field) {
        List<RawField> parts = new ArrayList<>();
        for (Column.Part part : field.column().parts()) {
            Matcher matcher = part.match().matcher(field.value());
            if (matcher.matches()) {
                String value = stripped(matcher.replaceFirst(part.value()));
                if (!value.isEmpty()) {
                    parts.add(new RawField(field.column().named(part.name()), value, field.line()));
                }
            }
        }
        return parts;
    }

    private static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
