@NullMarked
package org.esflod.web;

import org.jspecify.annotations.NullMarked;
