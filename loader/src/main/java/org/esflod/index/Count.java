package org.esflod.index;

import java.math.BigDecimal;

/**
 * How many projects have a value of a facet, and what they were granted.
 *
 * @param value such as {@code 2019}, {@code SE31}
 * @param projects number of projects
 * @param granted sum of what was granted to them in SEK; a project counts whole under each value that it has
 */
public record Count(String value, long projects, BigDecimal granted) {}
