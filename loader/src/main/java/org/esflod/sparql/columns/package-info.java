/**
 * Graph patterns matched on the numbers of the store's nodes, with the statements of a property that is asked for often in memory.
 *
 * <p>In: a basic graph pattern over the default graph, and rows. Out: rows with the nodes' numbers, whose terms are looked up when
 * they are read. Open {@link org.esflod.sparql.columns.StorePatterns} first.
 */
@NullMarked
package org.esflod.sparql.columns;

import org.jspecify.annotations.NullMarked;
