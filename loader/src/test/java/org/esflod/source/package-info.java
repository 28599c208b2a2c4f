/** Tests of {@code org.esflod.source}. */
@NullMarked
package org.esflod.source;

import org.jspecify.annotations.NullMarked;
