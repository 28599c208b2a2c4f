package org.esflod.match;

/** What becomes of a possible link. */
public enum Decision {
    /** It is published. */
    ACCEPT,
    /** A person looks at it. */
    REVIEW,
    /** There is none. */
    NONE
}
