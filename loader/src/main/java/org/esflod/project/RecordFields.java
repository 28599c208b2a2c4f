package org.esflod.project;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.source.RecordField;

/**
 * The fields of a record that a source may state, in the order in which they are told.
 *
 * <p>A field has the name that it has in {@code mapping/record.schema.json}, nested ones with a dot; what a source states
 * in two languages or in two parts is two fields, such as {@code title} and {@code title.en}.
 */
public final class RecordFields {
    /** All of them: those that columns may have ({@link RecordField}), and the running text of pages. */
    public static final List<String> ALL = Stream.concat(
                    Arrays.stream(RecordField.values()).map(RecordField::word), Stream.of("sections"))
            .toList();

    private RecordFields() {}
}
