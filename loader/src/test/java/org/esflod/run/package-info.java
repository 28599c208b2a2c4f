/** Tests of the whole way, from files to answers. */
@NullMarked
package org.esflod.run;

import org.jspecify.annotations.NullMarked;
