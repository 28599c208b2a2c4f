package org.esflod.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its values; {@code datatype} of CSVW.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, 5.11.2 and 6.4 of its model.
 *
 * @param base name of the type, such as {@code string}, {@code decimal}, {@code integer}, {@code date}, {@code boolean}
 * @param format a date pattern ({@code dd.MM.yyyy}), the two words of a boolean ({@code Ja|Nej}), or a number pattern; absent
 *     where not stated
 * @param decimalChar what stands before decimals, such as {@code ,}; absent where not stated
 * @param groupChar what stands between thousands, such as a blank; absent where not stated
 * @param furtherFormats other date patterns that occur beside {@code format} ({@code esfc:formats})
 */
public record Datatype(
        String base,
        @Nullable String format,
        @Nullable String decimalChar,
        @Nullable String groupChar,
        List<String> furtherFormats) {
    /** Text, the type of a column that states none. */
    public static final Datatype STRING = new Datatype("string", null, null, null, List.of());

    /** Copies the list. */
    public Datatype {
        furtherFormats = List.copyOf(furtherFormats);
    }

    /** All formats, in the order in which they are tried. */
    public List<String> formats() {
        List<String> formats = new ArrayList<>();
        if (format != null) {
            formats.add(format);
        }
        formats.addAll(furtherFormats);
        return List.copyOf(formats);
    }

    /** Whether values are read without a declared writing, as people write them. */
    public boolean isFree() {
        return format == null && decimalChar == null && groupChar == null && furtherFormats.isEmpty();
    }
}
