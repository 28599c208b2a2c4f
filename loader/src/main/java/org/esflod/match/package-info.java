/**
 * How alike two names of organisations are, and how probable it is that they are one.
 *
 * <p>In: names. Out: the keys that equal names share, the features in which others agree or differ, and a probability by a
 * {@link org.esflod.match.Model} that was fitted on labelled data.
 */
@NullMarked
package org.esflod.match;

import org.jspecify.annotations.NullMarked;
