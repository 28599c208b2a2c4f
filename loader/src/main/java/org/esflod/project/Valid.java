package org.esflod.project;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What records of the JSON form require of their values, as {@code mapping/record.schema.json} does.
 *
 * <p>Each gives the value back, or throws {@link IllegalArgumentException} without it: it may be about a person.
 */
final class Valid {
    private static final Pattern SHOWS_SOMETHING = Pattern.compile("[^\\s\\p{Z}\ufeff]");

    private Valid() {}

    /** What must be there. */
    static <T> T there(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** A text that shows something. */
    static String text(String name, @Nullable String value) {
        String text = there(name, value);
        if (!SHOWS_SOMETHING.matcher(text).find()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    /** A text that shows something where it is there. */
    static @Nullable String textOrAbsent(String name, @Nullable String value) {
        return value == null ? null : text(name, value);
    }

    /** A text of a form. */
    static String form(String name, @Nullable String value, Pattern form) {
        String text = there(name, value);
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " has not the form " + form);
        }
        return text;
    }

    /** A number that is not below a limit. */
    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is below " + least);
        }
        return value;
    }
}
