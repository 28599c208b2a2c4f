/** Tests, in the packages of what they test. */
@NullMarked
package org.esflod;

import org.jspecify.annotations.NullMarked;
