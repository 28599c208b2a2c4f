/**
 * Measures programs beside each other: each a process of its own, in turn, in several rounds; medians go into
 * {@code docs/performance.md}.
 */
@NullMarked
package org.esflod.bench.run;

import org.jspecify.annotations.NullMarked;
