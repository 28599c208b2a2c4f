/**
 * National registers of organisations, as their keepers publish them.
 *
 * <p>In: the files of a folder. Out: {@link org.esflod.register.RegisterEntry}, one for each legal person, and a {@link
 * org.esflod.register.Register} that finds them by number and by name. No natural person passes the readers.
 */
@NullMarked
package org.esflod.register;

import org.jspecify.annotations.NullMarked;
