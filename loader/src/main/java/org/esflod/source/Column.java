package org.esflod.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list, or one label of a page.
 *
 * @param name the record's field, such as {@code grantedAmount}, as listed in CONTRIBUTING.md
 * @param titles headings under which it occurs, such as {@code Startdatum / Start date}; empty where it is virtual
 * @param datatype how its values are written
 * @param lang language of its texts, BCP 47; {@code und} where not stated
 * @param nulls values that say that there is none, such as {@code UPPGIFT SAKNAS}; the empty text always does
 * @param separator what stands between the items of a list, such as {@code ,}; absent where a value is one item
 * @param required whether a row without it is no record, and a table without it not of this form
 * @param virtual whether it is a constant of the form, which no source states
 * @param defaultValue what an empty value stands for; absent where it stands for nothing
 * @param suppressOutput whether it is known and knowingly not taken
 * @param parts further fields that its values hold
 * @param currency currency of its amounts, ISO 4217; absent where not stated
 * @param unit {@code percent} or {@code fraction}, of rates written as bare numbers; absent where not stated
 */
public record Column(
        String name,
        List<String> titles,
        Datatype datatype,
        String lang,
        List<String> nulls,
        @Nullable String separator,
        boolean required,
        boolean virtual,
        @Nullable String defaultValue,
        boolean suppressOutput,
        List<Part> parts,
        @Nullable String currency,
        @Nullable String unit) {
    /** Copies the lists. */
    public Column {
        titles = List.copyOf(titles);
        nulls = List.copyOf(nulls);
        parts = List.copyOf(parts);
    }

    /**
     * A field inside a value ({@code esfc:parts}): {@code 130 - WIEN (NUTS)} holds {@code AT130}.
     *
     * @param match what the whole value must match
     * @param name the record's field
     * @param value its value, {@code $1} for the first group
     */
    public record Part(Pattern match, String name, String value) {}

    /** A column of plain text. */
    public static Column text(String name, String... titles) {
        return new Column(
                name,
                List.of(titles),
                Datatype.STRING,
                "und",
                List.of(),
                null,
                false,
                false,
                null,
                false,
                List.of(),
                null,
                null);
    }

    /** This column under another name, for a field that is part of its value. */
    public Column named(String otherName) {
        return new Column(
                otherName,
                titles,
                Datatype.STRING,
                lang,
                List.of(),
                null,
                false,
                virtual,
                null,
                false,
                List.of(),
                currency,
                unit);
    }

    /** Whether a value says that there is none. */
    public boolean isNull(String value) {
        return value.isEmpty() || nulls.contains(value);
    }
}
