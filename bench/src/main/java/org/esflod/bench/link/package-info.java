/** How fast owners are found among millions of legal persons. Begin with {@link org.esflod.bench.link.LinkBenchmark}. */
@NullMarked
package org.esflod.bench.link;

import org.jspecify.annotations.NullMarked;
