/**
 * Wires the stages.
 *
 * <p>{@link org.esflod.run.Pipeline} reads like a table of contents: what {@code publish} does, in order. The commands
 * read arguments and call it.
 */
@NullMarked
package org.esflod.run;

import org.jspecify.annotations.NullMarked;
