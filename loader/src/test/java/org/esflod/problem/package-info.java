/** Tests of what is wrong with data, and of personal data. Persons are invented. */
@NullMarked
package org.esflod.problem;

import org.jspecify.annotations.NullMarked;
