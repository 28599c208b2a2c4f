package org.esflod.dataset;

/** The moments between which a run may be killed; tests kill it at each. */
enum Step {
    LOCKED,
    CLEANED,
    BEGUN,
    SYNCED,
    RENAMED,
    NOTED,
    LINKED,
    SWITCHED,
    ADDED
}
