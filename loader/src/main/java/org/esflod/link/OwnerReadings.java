package org.esflod.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an owner's label may be the name of a body: all of it, or what stands beside a department or a place.
 *
 * <p>{@code Näsets Bygg AB, Tekniska avdelningen} is read as a whole, and as Näsets Bygg AB with its department; {@code Malmö,
 * Näsets Bygg AB} as a whole, and without the place. A part that may be another body is never left out.
 */
final class OwnerReadings {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[;|()\\n]\\s*|\\s*(?<!\\p{L}-),\\s*|\\s+[-\u2013\u2014/]\\s+");

    private final OwnerWords words;
    private final Places places;

    OwnerReadings(OwnerWords words, Places places) {
        this.words = words;
        this.places = places;
    }

    /**
     * One reading.
     *
     * @param name what would be the body's name
     * @param unit what would be its department; null where none is named
     */
    record Reading(String name, @Nullable String unit) {}

    /** The readings of a label, the whole first. */
    List<Reading> of(OwnerQuestion question) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(question.name(), null));
        Matcher separator = SEPARATOR.matcher(question.name());
        while (separator.find()) {
            String before = question.name().substring(0, separator.start()).strip();
            String after = question.name()
                    .substring(separator.end())
                    .replaceAll("[)\\s]+$", "")
                    .strip();
            add(readings, before, after);
            add(readings, after, before);
        }
        return readings;
    }

    private void add(List<Reading> readings, String name, String rest) {
        if (name.isEmpty() || rest.isEmpty()) {
            return;
        }
        if (places.isPlace(rest)) {
            readings.add(new Reading(name, null));
        } else if (words.isDepartment(rest, Set.of())) {
            readings.add(new Reading(name, rest));
        }
    }
}
