package org.esflod.match;

/** Why two names, however alike, are never taken for one without a person looking. */
public enum Veto {
    /** Their legal forms contradict each other. */
    FORM,
    /** Each names a place, and they differ. */
    PLACE,
    /** They have different numbers, or only one has a number. */
    NUMBER,
    /** What they share are words that many names have. */
    GENERIC,
    /** The one word that they share has fewer than five letters, and they are not equal. */
    SHORT
}
