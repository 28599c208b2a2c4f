/** Tests of pages and of what they are made of. */
@NullMarked
package org.esflod.page;

import org.jspecify.annotations.NullMarked;
