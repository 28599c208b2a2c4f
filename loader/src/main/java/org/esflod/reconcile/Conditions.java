package org.esflod.reconcile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.esflod.link.PlaceLookup;
import org.jspecify.annotations.Nullable;

/** What the conditions of a query state of places and days: an id of ours, a code, or a name that the linker takes. */
final class Conditions {
    private static final int DAY = "2019-01-31".length();

    private final PlaceLookup places;

    Conditions(PlaceLookup places) {
        this.places = places;
    }

    /** NUTS code of the region; null where none is stated, or a name that the linker does not take. */
    @Nullable
    String region(Question question) {
        String stated = question.value(Property.REGION);
        return stated.isEmpty() ? null : places.region(stated).orElseGet(() -> code(stated, Type.REGION));
    }

    /** Code of the municipality; null where none is stated, or a name that the linker does not take. */
    @Nullable
    String municipality(Question question) {
        String stated = question.value(Property.MUNICIPALITY);
        if (stated.isEmpty()) {
            return null;
        }
        List<String> named = places.municipalities(stated);
        return named.size() == 1 ? named.get(0) : code(stated, Type.MUNICIPALITY);
    }

    /** A code, an id or an IRI; null where it is none of these. */
    private static @Nullable String code(String stated, Type type) {
        String key = Things.key(stated);
        String shape = type == Type.REGION ? "SE[0-9]{0,3}" : "[0-9]{4}";
        return key.matches(shape) ? key : null;
    }

    /** A day, or the day of a time: {@code 2019-01-31}, {@code 2019-01-31T00:00:00Z}; null for anything else. */
    static @Nullable LocalDate day(String stated) {
        try {
            return stated.length() < DAY ? null : LocalDate.parse(stated.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
