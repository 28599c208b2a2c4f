/**
 * Statements to a published version.
 *
 * <p>In: a {@link org.esflod.rdf.StatementFile}, the linked records, the problems found. Out: a version folder with dumps,
 * tables, description, reports, checksums and a store, switched to at once. Open {@link org.esflod.dataset.Versions}
 * first, then {@link org.esflod.dataset.DumpWriter}.
 */
@NullMarked
package org.esflod.dataset;

import org.jspecify.annotations.NullMarked;
