@NullMarked
package org.esflod.document;

import org.jspecify.annotations.NullMarked;
