/** Tests of {@code org.esflod.match}. */
@NullMarked
package org.esflod.match;

import org.jspecify.annotations.NullMarked;
