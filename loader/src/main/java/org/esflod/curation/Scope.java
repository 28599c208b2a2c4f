package org.esflod.curation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a curated link holds.
 *
 * <p>Shape: {@code *} everywhere; a NUTS code ({@code SE22}); a municipality code ({@code 1280}); a programme period ({@code
 * 2014-2020}).
 *
 * @param text as written
 * @param kind what it is
 */
record Scope(String text, Kind kind) {
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-[0-9]{4}");

    /** Where it holds if nothing is said. */
    static final String EVERYWHERE = "*";

    enum Kind {
        EVERYWHERE,
        PERIOD,
        NUTS,
        MUNICIPALITY
    }

    /** The scope of a text; empty where it is none. */
    static Optional<Scope> of(String text) {
        if (text.equals(EVERYWHERE)) {
            return Optional.of(new Scope(text, Kind.EVERYWHERE));
        }
        if (PERIOD.matcher(text).matches()) {
            return Optional.of(new Scope(text, Kind.PERIOD));
        }
        if (NUTS.matcher(text).matches()) {
            return Optional.of(new Scope(text, Kind.NUTS));
        }
        return MUNICIPALITY.matcher(text).matches()
                ? Optional.of(new Scope(text, Kind.MUNICIPALITY))
                : Optional.empty();
    }

    /** Whether it holds wherever another one does. A municipality's region is not known here. */
    boolean covers(Scope other) {
        return kind == Kind.EVERYWHERE
                || equals(other)
                || (kind == Kind.NUTS && other.kind == Kind.NUTS && other.text.startsWith(text));
    }

    /** Whether both may hold for one record with neither being the narrower: a period and a place. */
    boolean crosses(Scope other) {
        return (kind == Kind.PERIOD && other.isPlace()) || (isPlace() && other.kind == Kind.PERIOD);
    }

    private boolean isPlace() {
        return kind == Kind.NUTS || kind == Kind.MUNICIPALITY;
    }

    /** How narrow it is: of two that hold for one record the narrower counts. */
    int narrowness() {
        return switch (kind) {
            case EVERYWHERE -> 0;
            case PERIOD -> 1;
            case NUTS -> 1 + text.length();
            case MUNICIPALITY -> Integer.MAX_VALUE;
        };
    }
}
