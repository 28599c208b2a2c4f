/** Tests of the checks. */
@NullMarked
package org.esflod.check;

import org.jspecify.annotations.NullMarked;
