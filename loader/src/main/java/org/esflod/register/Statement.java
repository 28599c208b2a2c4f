package org.esflod.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a register says of a legal person.
 *
 * @param key ten digits
 * @param source the register
 * @param registration number of the registration among those of one identity (namnskyddslöpnummer); 0 where there is one
 * @param names at least one
 * @param legalForm code of ISO 20275; null where not known
 * @param juridicalForm SCB's code; null where not known
 * @param place postal town; null where not stated
 * @param postcode five digits; null where not stated
 * @param registered null where not stated
 * @param deregistered null where it was not deregistered, or the day is not known
 * @param cause why it was deregistered, the register's code; null where it was not
 * @param active whether it exists
 * @param lei null where the register gives none
 */
record Statement(
        String key,
        Source source,
        int registration,
        List<RegisterName> names,
        @Nullable String legalForm,
        @Nullable String juridicalForm,
        @Nullable String place,
        @Nullable String postcode,
        @Nullable LocalDate registered,
        @Nullable LocalDate deregistered,
        @Nullable String cause,
        boolean active,
        @Nullable String lei) {
    private static final String COLUMN = "\t";
    private static final String NAME = "\u001e";
    private static final String PART = "\u001f";

    Statement {
        names = List.copyOf(names);
    }

    /** One line, for sorting: by key, then register, then registration. {@link NameText#clean} leaves no separator in a name. */
    String line() {
        return String.join(
                COLUMN,
                key,
                String.valueOf(source.number()),
                String.format("%06d", registration),
                text(legalForm),
                text(juridicalForm),
                text(place),
                text(postcode),
                text(registered),
                text(deregistered),
                text(cause),
                active ? "1" : "",
                text(lei),
                names.stream()
                        .map(name -> name.kind() + PART + text(name.from()) + PART + name.name())
                        .collect(Collectors.joining(NAME)));
    }

    /** Reads {@link #line}. */
    static Statement of(String line) {
        String[] columns = line.split(COLUMN, -1);
        Source source = Source.numbered(Integer.parseInt(columns[1]));
        return new Statement(
                columns[0],
                source,
                Integer.parseInt(columns[2]),
                Arrays.stream(columns[12].split(NAME, -1))
                        .map(name -> name(name.split(PART, -1), source))
                        .toList(),
                value(columns[3]),
                value(columns[4]),
                value(columns[5]),
                value(columns[6]),
                day(columns[7]),
                day(columns[8]),
                value(columns[9]),
                !columns[10].isEmpty(),
                value(columns[11]));
    }

    private static RegisterName name(String[] parts, Source source) {
        return new RegisterName(parts[2], parts[0], source.id(), day(parts[1]));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String value(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
