package org.esflod.match;

/** How the legal forms of two names stand to each other. */
public enum Agreement {
    /** Both have one, the same, however it is written. */
    EQUAL,
    /** Both have one, of one kind: {@code Ltd} and {@code GmbH}, {@code AB} and {@code AB (publ)}. */
    COMPATIBLE,
    /** At least one has none. */
    UNKNOWN,
    /** Both have one, and no body is both. */
    CONTRADICTS
}
