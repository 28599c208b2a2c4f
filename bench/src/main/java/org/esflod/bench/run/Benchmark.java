package org.esflod.bench.run;

import java.io.IOException;

/** One thing that can be measured: {@code bench/run NAME}. */
public interface Benchmark {
    /** What is measured, in one line. */
    String about();

    /**
     * Makes its inputs, checks that all contestants give the same result, measures them, and writes its section of the report.
     *
     * @throws IOException where a program or a file fails; nothing is reported then
     */
    void run(Workbench bench) throws IOException;
}
