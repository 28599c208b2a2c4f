/** Tests of finding a catalogue's organisations in texts. All organisations are invented. */
@NullMarked
package org.esflod.match.catalogue;

import org.jspecify.annotations.NullMarked;
