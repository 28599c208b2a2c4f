/**
 * A published folder to a web service.
 *
 * <p>In: the folder that publishing writes ({@code current}, {@code versions}). Out: SPARQL at {@code /sparql}, a start
 * page, and the files of the served version, over HTTP. Nothing here writes to the folder. Open {@link
 * org.esflod.endpoint.Endpoint} first; {@link org.esflod.endpoint.ServedVersions} changes from one version to the next
 * while requests are running.
 */
@NullMarked
package org.esflod.endpoint;

import org.jspecify.annotations.NullMarked;
