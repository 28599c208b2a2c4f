/**
 * Synthetic records in the forms in which real ones come, as many as wanted, the same bytes for the same number and seed.
 *
 * <p>In: a form, a number, a seed. Out: a file, or a folder of pages. Open {@link org.esflod.bench.generate.Generate} first;
 * what is in a record says {@link org.esflod.bench.generate.Operation}.
 */
@NullMarked
package org.esflod.bench.generate;

import org.jspecify.annotations.NullMarked;
