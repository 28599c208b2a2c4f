/** Tests of the index. */
@NullMarked
package org.esflod.index;

import org.jspecify.annotations.NullMarked;
