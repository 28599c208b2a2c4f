package org.esflod.bench.grow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esflod.bench.generate.Generate;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/** Read, link and map, each alone in the same heap, on growing numbers of records; and the least heap that mapping needs. */
public final class MemoryBenchmark implements Benchmark {
    private static final List<String> FORMS = List.of("esf-export-csv", "page-2014-2020-long");
    private static final String HEAP = "512m";

    /** Tried from the first on. */
    private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512);

    @Override
    public String about() {
        return "read, link and map, each in " + HEAP
                + " of heap, 1,000 to 100,000 records or as many as --records says";
    }

    @Override
    public void run(Workbench bench) throws IOException {
        Program.build(bench);
        List<List<String>> rows = new ArrayList<>();
        List<String> least = new ArrayList<>();
        for (String form : FORMS) {
            for (long size : Sizes.of(bench)) {
                rows.add(row(bench, form, size));
            }
            least.add("%d MB for `%s`".formatted(leastHeap(bench), form));
        }
        Report.write(bench, """
                # Memory

                `bench/run memory` on %s. Read, link and map, each alone in %s of heap, each size once. Memory is the peak that the
                system counts for the process, the Java machine itself included.

                %s
                The least heap in which the largest of each form was mapped, of %s MB: %s.
                """.formatted(
                        Machine.description(),
                        HEAP,
                        Report.table(
                                List.of(
                                        "form",
                                        "records",
                                        "read s",
                                        "MB",
                                        "link s",
                                        "MB",
                                        "map s",
                                        "MB",
                                        "statements",
                                        "µs a record"),
                                rows),
                        HEAPS,
                        String.join(", ", least)));
    }

    private static List<String> row(Workbench bench, String form, long size) throws IOException {
        Path in = bench.work().resolve("in");
        Workbench.delete(in);
        Generate.main(new String[] {form, String.valueOf(size), in.toString()});
        List<String> row = new ArrayList<>(List.of(form, String.format(Locale.ROOT, "%,d", size)));
        double seconds = 0;
        for (List<String> words : List.of(
                List.of("read", "in", "--to", "records.jsonl"),
                List.of("link", "records.jsonl", "--to", "linked.jsonl"),
                List.of("map", "linked.jsonl", "--to", "statements.nq"))) {
            Measured measured = bench.measure(stage(bench, HEAP, words));
            seconds += measured.seconds();
            row.add("%.1f".formatted(measured.seconds()));
            row.add("%.0f".formatted(measured.megabytes()));
        }
        long projects = Program.lines(bench.work().resolve("linked.jsonl"), "{\"project\"", false);
        if (projects != size) {
            throw new IOException(projects + " projects of " + size + " records");
        }
        long statements = Program.lines(bench.work().resolve("statements.nq"), "#", true);
        row.add(String.format(Locale.ROOT, "%,d", statements));
        row.add("%.0f".formatted(seconds * 1e6 / size));
        System.out.println(row);
        return row;
    }

    private static int leastHeap(Workbench bench) throws IOException {
        for (int heap : HEAPS) {
            try {
                bench.run(stage(bench, heap + "m", List.of("map", "linked.jsonl", "--to", "statements.nq")));
                return heap;
            } catch (IOException tooLittle) {
                System.out.println(heap + " MB are too little");
            }
        }
        throw new IOException("mapping fails in all of " + HEAPS);
    }

    private static List<String> stage(Workbench bench, String heap, List<String> words) {
        return Program.command(
                bench,
                heap,
                words.get(0),
                bench.work().resolve(words.get(1)).toString(),
                words.get(2),
                bench.work().resolve(words.get(3)).toString());
    }
}
