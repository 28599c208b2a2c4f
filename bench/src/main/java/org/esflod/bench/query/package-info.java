/** How fast sample queries are answered, beside other stores with the same data: {@code bench/run query}. */
@NullMarked
package org.esflod.bench.query;

import org.jspecify.annotations.NullMarked;
