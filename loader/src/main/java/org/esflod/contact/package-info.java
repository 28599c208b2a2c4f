/**
 * Contact persons: who may be shown how, and how a person is forgotten.
 */
@NullMarked
package org.esflod.contact;

import org.jspecify.annotations.NullMarked;
