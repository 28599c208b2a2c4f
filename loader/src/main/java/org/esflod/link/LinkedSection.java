package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One section of running text.
 *
 * @param order its place, from 1
 * @param heading as the page prints it
 * @param text the whole text, personal data masked
 * @param type code of {@code ontology/schemes/section-type.ttl}; absent where the heading is not in the list
 */
@JsonPropertyOrder({"order", "heading", "text", "type"})
public record LinkedSection(
        int order, String heading, String text, @Nullable String type) {}
