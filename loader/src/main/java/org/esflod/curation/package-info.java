/**
 * Decisions on links as SSSOM, by people and by the linker: read, written, reviewed, compared.
 */
@NullMarked
package org.esflod.curation;

import org.jspecify.annotations.NullMarked;
