/** Tests of single parts of the query service. */
@NullMarked
package org.esflod.sparql;

import org.jspecify.annotations.NullMarked;
