package org.esflod.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.esflod.problem.SourcePosition;
import org.esflod.source.Column;
import org.esflod.source.Datatype;
import org.esflod.source.Dialect;
import org.esflod.source.Layout;
import org.esflod.source.RawField;
import org.esflod.source.SourceForm;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** A record of a list, being put together field by field; each field stands on the line of its number. */
final class Draft {
    private final List<RawField> fields = new ArrayList<>();
    private final List<Column> constants = new ArrayList<>();

    private Draft() {}

    /** With title and owner. */
    static Draft of() {
        return new Draft().with("title", "Vägen").with("owner", "Sala kommun");
    }

    /** States a field; nothing where there is no value. */
    Draft with(String name, @Nullable String value) {
        return stated(Column.text(name, name), value);
    }

    /** A column in a language. */
    Draft inLanguage(String name, String language, String value) {
        return stated(Columns.of(name, language, Datatype.STRING, null, null), value);
    }

    /** A column of lists. */
    Draft separated(String name, String separator, String value) {
        return stated(column(name, List.of(), separator, null, List.of()), value);
    }

    /** A column with a value that means none. */
    Draft nulls(String name, String none, String value) {
        return stated(column(name, List.of(none), null, null, List.of()), value);
    }

    /** A column with a default. */
    Draft defaulted(String name, String value, String instead) {
        fields.add(new RawField(column(name, List.of(), null, instead, List.of()), value, fields.size() + 1));
        return this;
    }

    /** Makes a part of what a field states a further field. */
    Draft part(String name, String match, String partName, String value) {
        List<Column.Part> parts = List.of(new Column.Part(Pattern.compile(match), partName, value));
        fields.replaceAll(field -> field.name().equals(name)
                ? new RawField(column(name, List.of(), null, null, parts), field.value(), field.line())
                : field);
        return this;
    }

    /** Lets the form state a field of all its records. */
    Draft constant(String name, String value) {
        Column column = column(name, List.of(), null, value, List.of());
        constants.add(new Column(
                name,
                List.of(),
                column.datatype(),
                "und",
                List.of(),
                null,
                false,
                true,
                value,
                false,
                List.of(),
                null,
                null));
        return this;
    }

    /** Leaves a field out. */
    Draft without(String name) {
        fields.removeIf(field -> field.name().equals(name));
        return this;
    }

    /** The position of a line. */
    SourcePosition at(int line) {
        return new SourcePosition("list.csv", line);
    }

    Parsed parsed() {
        SourceForm form = new SourceForm("list", "A list", Layout.TABLE, constants, Dialect.UNSTATED, false);
        return new ProjectParser()
                .parse(new SourceRecord(form, at(1), null, "0".repeat(64), fields, List.of(), List.of()));
    }

    Project kept() {
        return parsed().fold(kept -> kept.project(), refused -> {
            throw new AssertionError("refused: " + refused.problems());
        });
    }

    private Draft stated(Column column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.removeIf(field -> field.name().equals(column.name()));
            fields.add(new RawField(column, value, fields.size() + 1));
        }
        return this;
    }

    private static Column column(
            String name,
            List<String> nulls,
            @Nullable String separator,
            @Nullable String instead,
            List<Column.Part> parts) {
        return new Column(
                name,
                List.of(name),
                Datatype.STRING,
                "und",
                nulls,
                separator,
                false,
                false,
                instead,
                false,
                parts,
                null,
                null);
    }
}
