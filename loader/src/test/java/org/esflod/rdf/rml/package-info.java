/** Tests of the RML engine: the published cases, cases of our own, and what neither can show. */
@NullMarked
package org.esflod.rdf.rml;

import org.jspecify.annotations.NullMarked;
