/** Tests of {@code org.esflod.project}. */
@NullMarked
package org.esflod.project;

import org.jspecify.annotations.NullMarked;
