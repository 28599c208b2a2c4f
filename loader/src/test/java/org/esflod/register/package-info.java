/** Registers of our own writing, read, merged and searched. */
@NullMarked
package org.esflod.register;

import org.jspecify.annotations.NullMarked;
