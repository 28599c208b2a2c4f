/** RMLMapper as {@code bench/run map} measures it. */
@NullMarked
package org.esflod.bench.rmlmapper;

import org.jspecify.annotations.NullMarked;
