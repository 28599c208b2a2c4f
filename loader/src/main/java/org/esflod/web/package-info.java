/**
 * What all answers of the service share: the version they are made of, addresses, languages, pages.
 *
 * <p>In: a request and the version that is served. Out: through {@link org.esflod.web.Exchange}, an answer. Each family of
 * addresses is a {@link org.esflod.web.Route} in a package of its own, after this one. Open {@link org.esflod.web.Exchange}
 * first.
 */
@NullMarked
package org.esflod.web;

import org.jspecify.annotations.NullMarked;
