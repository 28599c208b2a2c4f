package org.esflod.problem;

/** How much of a record a problem costs. */
public enum Severity {
    /** The record is not published. */
    ERROR,
    /** The record is published without the value in question. */
    WARNING,
    /** There is nothing to correct; worth knowing. */
    INFO
}
