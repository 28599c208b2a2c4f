/**
 * The dump of many records, made on a cluster: record lines or source files in, shards of N-Triples out, which put together
 * are byte for byte what one machine writes. {@link org.esflod.spark.BuildDump} reads the arguments, {@link
 * org.esflod.spark.DumpPlan} is the way of the data.
 */
@NullMarked
package org.esflod.spark;

import org.jspecify.annotations.NullMarked;
