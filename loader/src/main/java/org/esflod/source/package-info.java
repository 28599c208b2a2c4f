/**
 * Files to raw fields.
 *
 * <p>In: saved project pages. Out: {@link org.esflod.source.SourceRecord}s: labels and values as the source wrote
 * them, each with the place where it stood. Nothing is interpreted here. Open {@link
 * org.esflod.source.PageReader} first.
 */
@NullMarked
package org.esflod.source;

import org.jspecify.annotations.NullMarked;
