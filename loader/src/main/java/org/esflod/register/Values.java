package org.esflod.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as registers write them. */
final class Values {
    private static final Pattern TOWN = Pattern.compile("(?U)[\\p{L}][\\p{L} .:'-]{0,39}");

    private Values() {}

    /** The text; null where it is blank, or the word that one of the registers writes in its stead. */
    static @Nullable String text(String value) {
        String stripped = value.strip();
        return stripped.isEmpty() || stripped.equalsIgnoreCase("null") ? null : stripped;
    }

    /** {@code 2001-05-10}, {@code 20010510}, each with or without a time; null for anything else. */
    static @Nullable LocalDate day(String value) {
        String text = value.strip();
        boolean dashed = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!dashed && text.length() < 8) {
            return null;
        }
        try {
            return dashed
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    /** {@code 70210} of {@code 702 10}; null where it is no Swedish postcode. */
    static @Nullable String postcode(String value) {
        StringBuilder digits = new StringBuilder(5);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ') {
                return null;
            }
        }
        return digits.length() == 5 ? digits.toString() : null;
    }

    /** A postal town; null where the text is anything else, such as a name that slipped in from another column. */
    static @Nullable String town(String value) {
        String clean = NameText.clean(value);
        return TOWN.matcher(clean).matches() ? clean : null;
    }
}
