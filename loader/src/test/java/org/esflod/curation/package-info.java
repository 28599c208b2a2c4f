/** Tests of curated links, of review and of SSSOM. Persons are invented. */
@NullMarked
package org.esflod.curation;

import org.jspecify.annotations.NullMarked;
