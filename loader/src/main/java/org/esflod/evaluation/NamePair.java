package org.esflod.evaluation;

/**
 * Two names that may be one organisation's.
 *
 * @param one the name that is asked for
 * @param other the name that it is compared with
 */
public record NamePair(String one, String other) {}
