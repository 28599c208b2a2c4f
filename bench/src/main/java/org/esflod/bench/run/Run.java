package org.esflod.bench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.esflod.bench.grow.LoadBenchmark;
import org.esflod.bench.grow.MemoryBenchmark;
import org.esflod.bench.grow.PublishBenchmark;
import org.esflod.bench.link.LinkBenchmark;
import org.esflod.bench.map.MapBenchmark;
import org.esflod.bench.query.QueryBenchmark;

/** Runs one benchmark: {@code HOME WHAT [--records N] [--rounds N] [--work DIR] [--only NAME,NAME]}. */
public final class Run {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("link", new LinkBenchmark()),
            Map.entry("load", new LoadBenchmark()),
            Map.entry("map", new MapBenchmark()),
            Map.entry("memory", new MemoryBenchmark()),
            Map.entry("publish", PublishBenchmark.pages()),
            Map.entry("publish-europe", PublishBenchmark.europe()),
            Map.entry("query", new QueryBenchmark())));

    private Run() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        Benchmark benchmark = args.length < 2 ? null : BENCHMARKS.get(args[1]);
        if (benchmark == null) {
            System.err.println("usage: bench/run WHAT [--records N] [--rounds N] [--work DIR] [--only NAME,NAME]");
            BENCHMARKS.forEach((name, one) -> System.err.println("  " + name + "  " + one.about()));
            System.exit(2);
            return;
        }
        List<String> options = Arrays.asList(args).subList(2, args.length);
        try (Workbench bench = Workbench.of(Path.of(args[0]).toRealPath(), args[1], options)) {
            benchmark.run(bench);
        }
    }
}
