/**
 * Synthetic registers in the forms in which Bolagsverket, SCB and GLEIF publish theirs, and names of owners to look for in
 * them, the same bytes for the same number and seed.
 *
 * <p>In: a number, a folder, a seed. Out: files in that folder. Open {@link org.esflod.bench.register.Body} first: all files
 * tell of the same invented bodies. Everybody's name is made of word lists that stand here; towns are real. Numbers have a
 * right check digit and begin with digits of which few or none are in use; where a person's should stand, the month is none.
 */
@NullMarked
package org.esflod.bench.register;

import org.jspecify.annotations.NullMarked;
