/**
 * {@code bench/run map}: records to N-Quads, ours beside hand-written Java, CARML, RMLMapper and SPARQL.
 *
 * <p>Open {@link org.esflod.bench.map.MapBenchmark} first. {@link org.esflod.bench.map.LinkedProjects} makes the input, {@link
 * org.esflod.bench.map.ProjectStatements} is the mapping by hand, {@link org.esflod.bench.map.SameStatements} compares; the peers
 * stand in {@code bench/peers}, each with the libraries that it wants.
 */
@NullMarked
package org.esflod.bench.map;

import org.jspecify.annotations.NullMarked;
