@NullMarked
package org.esflod.page;

import org.jspecify.annotations.NullMarked;
