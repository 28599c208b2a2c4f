package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it was resolved to.
 *
 * @param label as the source wrote it
 * @param line where it stands in the record's first source, from 1
 * @param code such as {@code 2007-2013-1}, {@code SE22}, {@code 1256}; absent where it was not resolved
 */
@JsonPropertyOrder({"label", "line", "code"})
public record LinkedNamed(String label, int line, @Nullable String code) {}
