/**
 * What any stage may find wrong with the data, and what it throws when its surroundings are wrong.
 *
 * <p>In: findings of all stages. Out: one report, sorted by code and position. Open {@link
 * org.esflod.problem.ProblemCode} first: every kind of problem stands there. {@link org.esflod.problem.PersonalData} is what
 * no stage may tell.
 */
@NullMarked
package org.esflod.problem;

import org.jspecify.annotations.NullMarked;
