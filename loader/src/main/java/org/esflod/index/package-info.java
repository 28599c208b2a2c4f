/**
 * The things of a version to an index in which people find them.
 *
 * <p>In: linked documents, the same that tables are made of. Out: the folder {@code search} of a version, and from it names,
 * hits in Swedish full text, counts by facet and sums of grants. Open {@link org.esflod.index.SearchIndex} first.
 */
@NullMarked
package org.esflod.index;

import org.jspecify.annotations.NullMarked;
