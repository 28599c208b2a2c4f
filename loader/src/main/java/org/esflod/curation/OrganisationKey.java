package org.esflod.curation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.problem.Luhn;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;

/**
 * Keys of organisations as curators write them.
 *
 * <p>Shape: ten digits of a legal person's number, the third 2 or more and the last a check digit, or {@code x-} and a hash.
 * Anything else is none: a personal identity number never becomes one.
 */
public final class OrganisationKey {
    private static final String KIND = "organisation";
    private static final Pattern NUMBER = Pattern.compile("([0-9]{6})[-\u2010-\u2015]?([0-9]{4})");
    private static final int FIRST_THIRD_DIGIT = '2';

    private OrganisationKey() {}

    /** The key of what a curator wrote, such as {@code 212000-1124} or {@code x-mz3wq5k2x7a4b6cd}; empty for anything else. */
    public static Optional<String> of(String written) {
        String stripped = written.strip();
        if (Keys.isHashed(stripped)) {
            return Optional.of(stripped);
        }
        return Optional.of(NUMBER.matcher(stripped))
                .filter(Matcher::matches)
                .map(digits -> digits.group(1) + digits.group(2))
                .filter(digits -> digits.charAt(2) >= FIRST_THIRD_DIGIT && Luhn.holds(digits));
    }

    /** The key in an organisation's IRI under any base; empty for another IRI. */
    public static Optional<String> ofIri(String iri) {
        String before = "/id/" + KIND + "/";
        int at = iri.lastIndexOf(before);
        return at < 0 ? Optional.empty() : of(iri.substring(at + before.length()));
    }

    /** The IRI of a key. */
    public static String iri(BaseIri base, String key) {
        return base.id(KIND, key);
    }
}
