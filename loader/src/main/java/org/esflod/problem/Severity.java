package org.esflod.problem;

/** How much of a record a problem costs. */
public enum Severity {
    /** The record is not published. */
    ERROR,
    /** The record is published without the value in question. */
    WARNING,
    /** The record is published whole; worth knowing. */
    INFO
}
