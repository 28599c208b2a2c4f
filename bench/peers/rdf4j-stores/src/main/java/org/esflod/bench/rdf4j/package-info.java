/** The stores of RDF4J, as programs to measure. */
@NullMarked
package org.esflod.bench.rdf4j;

import org.jspecify.annotations.NullMarked;
