package org.esflod.dataset;

/** What publishing came to. */
public enum Outcome {
    /** A new version stands and is served. */
    PUBLISHED("published version"),
    /** The data is that of the version already served; nothing was changed. */
    UNCHANGED("unchanged, still version"),
    /** The data is that of an earlier version that was kept; it is served again. */
    SWITCHED("switched to the earlier version");

    private final String phrase;

    Outcome(String phrase) {
        this.phrase = phrase;
    }

    /** How to say it before the version's id, such as {@code published version}. */
    public String phrase() {
        return phrase;
    }
}
