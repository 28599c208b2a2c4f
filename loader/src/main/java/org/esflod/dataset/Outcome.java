package org.esflod.dataset;

/** What publishing came to. */
public enum Outcome {
    /** A new version stands and is served. */
    PUBLISHED,
    /** The data is that of the version already served; nothing was changed. */
    UNCHANGED,
    /** The data is that of an earlier version that was kept; it is served again. */
    SWITCHED
}
