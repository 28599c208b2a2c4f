package org.esflod.match;

/**
 * An example to learn from.
 *
 * @param features in what two things agree and differ
 * @param match whether they are one
 */
public record Labelled(Features features, boolean match) {}
