/**
 * How good the links are, measured on labelled data, with intervals.
 *
 * <p>In: a labelled file ({@link org.esflod.evaluation.BenchmarkForm}) and a {@link org.esflod.evaluation.Linker}. Out: an
 * {@link org.esflod.evaluation.Evaluation}, to be read on a terminal or written to {@code mapping/models/quality.json},
 * from which {@code docs/linking-quality.md} is made. Open first: {@link org.esflod.evaluation.JudgedQuery}, then {@link
 * org.esflod.evaluation.LinkMeasures}.
 */
@NullMarked
package org.esflod.evaluation;

import org.jspecify.annotations.NullMarked;
