package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One section of running text.
 *
 * @param order its place among the record's sections, from 1
 * @param heading as the page prints it, such as {@code Bakgrund}
 * @param text the whole text, lines and paragraphs kept
 */
@JsonPropertyOrder({"order", "heading", "text"})
public record Section(int order, String heading, String text) {
    /** Refuses a blank heading. */
    public Section {
        Valid.atLeast("order", order, 1);
        Valid.text("heading", heading);
        Valid.there("text", text);
    }
}
