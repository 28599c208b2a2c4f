/** CARML as {@code bench/run map} measures it. */
@NullMarked
package org.esflod.bench.carml;

import org.jspecify.annotations.NullMarked;
