package org.esflod.contact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ORCID iD that a source itself gives beside a person's name.
 *
 * <p>Shape: {@code 0000-0002-1825-0097}, the last character a check digit, {@code X} for ten. Absent: not stated; none is
 * ever looked for by name. Source: <a href="https://support.orcid.org/hc/en-us/articles/360006897674">ORCID</a>.
 */
final class Orcid {
    private static final Pattern SHAPE =
            Pattern.compile("(?<![0-9])(0000-000[0-9]-[0-9]{4}-[0-9]{3}[0-9X])(?![0-9A-Za-z])");
    private static final Pattern WITH_ADDRESS = Pattern.compile(
            "[\\s,;(]*(?:(?:https?://)?orcid\\.org/|ORCID(?:\\s*iD)?:?\\s*)?" + SHAPE.pattern() + "\\s*\\)?",
            Pattern.CASE_INSENSITIVE);

    private Orcid() {}

    /** The one in a text whose check digit holds. */
    static Optional<String> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher found = SHAPE.matcher(text);
        return found.find() && holds(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The text around it. */
    static String without(String text) {
        return WITH_ADDRESS.matcher(text).replaceAll(" ").strip();
    }

    private static boolean holds(String orcid) {
        String digits = orcid.replace("-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - total) % 11;
        return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
