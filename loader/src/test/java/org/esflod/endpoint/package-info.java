/** Tests of the service, over HTTP on loopback. */
@NullMarked
package org.esflod.endpoint;

import org.jspecify.annotations.NullMarked;
