/**
 * A query to an answer that is whole, or an error that says why not.
 *
 * <p>In: SPARQL, and the store of the served version. Out: results. Open {@link org.esflod.sparql.GuardedQuery} first.
 */
@NullMarked
package org.esflod.sparql;

import org.jspecify.annotations.NullMarked;
