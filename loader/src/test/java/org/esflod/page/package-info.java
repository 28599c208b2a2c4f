/** Tests of what pages are made of. */
@NullMarked
package org.esflod.page;

import org.jspecify.annotations.NullMarked;
