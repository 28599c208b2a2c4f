package org.esflod.bench.grow;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.esflod.bench.run.Workbench;

/** How many records are measured: 1,000, 10,000 and so on, up to the number that was asked for and with it. */
final class Sizes {
    private static final long LEAST = 1_000;
    private static final long UNLESS_SAID = 100_000;

    private Sizes() {}

    static List<Long> of(Workbench bench) {
        long most = bench.records(UNLESS_SAID);
        return Stream.concat(
                        LongStream.iterate(LEAST, size -> size < most, size -> size * 10)
                                .boxed(),
                        Stream.of(most))
                .toList();
    }
}
