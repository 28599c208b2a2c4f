/**
 * How good the links are, measured on labelled data, with intervals.
 */
@NullMarked
package org.esflod.evaluation;

import org.jspecify.annotations.NullMarked;
