package org.esflod.source;

/**
 * One section of running text.
 *
 * @param heading the heading as the page prints it, such as {@code Bakgrund}
 * @param text everything up to the next heading, lines and paragraphs kept, blank lines at its ends removed
 * @param line where the heading stands, from 1
 */
public record RawSection(String heading, String text, int line) {}
