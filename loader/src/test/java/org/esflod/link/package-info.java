/** Tests of linking. Persons are invented; addresses end in example domains. */
@NullMarked
package org.esflod.link;

import org.jspecify.annotations.NullMarked;
