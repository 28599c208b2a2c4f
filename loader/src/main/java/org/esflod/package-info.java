/** The command line. Open {@link org.esflod.Main} first. */
@NullMarked
package org.esflod;

import org.jspecify.annotations.NullMarked;
