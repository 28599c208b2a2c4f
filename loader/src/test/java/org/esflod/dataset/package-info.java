/** Tests of what is written into a version folder. */
@NullMarked
package org.esflod.dataset;

import org.jspecify.annotations.NullMarked;
