/** Tests of the columns that queries keep in memory. */
@NullMarked
package org.esflod.sparql.columns;

import org.jspecify.annotations.NullMarked;
