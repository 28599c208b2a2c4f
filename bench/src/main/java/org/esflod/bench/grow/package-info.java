/**
 * What takes longer the more there is: {@code bench/run publish} and {@code bench/run memory} at growing sizes, {@code bench/run
 * load} store by store.
 */
@NullMarked
package org.esflod.bench.grow;

import org.jspecify.annotations.NullMarked;
