package org.esflod.project;

import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;
import org.jspecify.annotations.Nullable;

/**
 * Yes and no as a column spells them: by its format, such as {@code Ja|Nej}, upper and lower case alike; {@code true},
 * {@code false}, {@code 1} and {@code 0} where it declares none, as CSVW has it.
 */
final class Booleans {
    private static final String UNDECLARED = "true|false";

    private Booleans() {}

    /** The value of a field. */
    static Reading<Boolean> read(RawField field) {
        String value = field.value();
        @Nullable String format = field.column().datatype().format();
        boolean typed = field.kind() != RawField.Kind.TEXT || format == null || !format.contains("|");
        String[] words = (typed || format == null ? UNDECLARED : format).split("\\|", 2);
        if (value.equalsIgnoreCase(words[0]) || (typed && value.equals("1"))) {
            return Reading.of(true);
        }
        if (value.equalsIgnoreCase(words[1]) || (typed && value.equals("0"))) {
            return Reading.of(false);
        }
        return Reading.none(ProblemCode.BOOLEAN_UNREADABLE);
    }
}
