/**
 * Names and codes to official identifiers, with evidence.
 *
 * <p>In: {@link org.esflod.project.Project}. Out: {@link org.esflod.link.LinkedProject}, the organisations, places and
 * links it needs, each link with the reason it was made.
 */
@NullMarked
package org.esflod.link;

import org.jspecify.annotations.NullMarked;
