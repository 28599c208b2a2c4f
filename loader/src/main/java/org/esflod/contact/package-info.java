/**
 * Contact persons: who may be shown how, and how a person is forgotten.
 *
 * <p>In: contact persons as sources state them, and the folder {@code private} of a published folder. Out: persons under
 * random ids, and what must not come back. Open {@link org.esflod.contact.PrivateStore} first.
 */
@NullMarked
package org.esflod.contact;

import org.jspecify.annotations.NullMarked;
