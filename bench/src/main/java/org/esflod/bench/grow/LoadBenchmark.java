package org.esflod.bench.grow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.bench.generate.Generate;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Contestant;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/** The N-Triples of a published version into a store, by each loader; nothing is reported where one store has fewer of them. */
public final class LoadBenchmark implements Benchmark {
    private static final long RECORDS = 100_000;
    private static final String HEAP = "1g";
    private static final double A_MB = 1024.0 * 1024;
    private static final List<String> TDB2_LOADERS = List.of("basic", "sequential", "phased", "parallel");
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\s*(\\d+)\\s*$");

    @Override
    public String about() {
        return "the dump of 100,000 projects into TDB2 as publish does and by each loader, RDF4J's native and LMDB stores, Virtuoso";
    }

    @Override
    public void run(Workbench bench) throws IOException {
        Program.build(bench);
        build(bench, "tdb2-loaders");
        build(bench, "rdf4j-stores");
        long records = bench.records(RECORDS);
        Path dump = dump(bench, records);
        long statements = triples(bench);
        List<Contestant> contestants = bench.chosen(contestants(bench, dump));
        Map<String, List<Measured>> rounds = bench.inTurn(contestants);
        List<List<String>> rows = new ArrayList<>();
        for (Contestant one : contestants) {
            long stored = stored(bench, one);
            if (stored != statements) {
                throw new IOException("%s has %d of %d statements".formatted(one.name(), stored, statements));
            }
            Measured median = Measured.median(Objects.requireNonNull(rounds.get(one.name())));
            rows.add(List.of(
                    one.name(),
                    "%.1f".formatted(median.seconds()),
                    "%.1f".formatted(median.cpuSeconds()),
                    "%.1f".formatted(median.seconds() * 1e6 / statements),
                    "%.0f".formatted(median.megabytes()),
                    "%.0f".formatted(Program.bytes(one.output()) / A_MB)));
        }
        Report.write(bench, """
                # Loading

                `bench/run load` on %s. The dump `esf.nt.gz` of %s projects (`bench/generate page-2014-2020-long`), %s statements, into an
                empty store; medians of %d rounds in turn, the start of the process included. Java has %s of heap; memory counts files that
                are mapped. TDB2 has three indexes over triples, the stores of RDF4J have three (`spoc`, `posc`, `ospc`) and load in one
                transaction without isolation, Virtuoso has its own, two loaders and buffers for 2 GB (`bench/peers/virtuoso/load`). Every
                Java process has the parallel collector. Every store was asked how many statements it has, and all said the same.
                What `publish` does (`dataset/Tdb2Store`) is `phased` with one difference, that the thread which parses also looks up
                nodes; and it counts statements of each property for the optimiser, which TDB2 leaves to `tdb2.tdbstats`.

                %s""".formatted(
                        Machine.description(),
                        String.format(Locale.ROOT, "%,d", records),
                        String.format(Locale.ROOT, "%,d", statements),
                        bench.rounds(),
                        HEAP,
                        Report.table(List.of("loader", "s", "CPU s", "µs a statement", "peak MB", "disk MB"), rows)));
    }

    private static Path dump(Workbench bench, long records) throws IOException {
        Path in = bench.work().resolve("in");
        Path out = bench.work().resolve("out");
        if (!Files.exists(out)) {
            Generate.main(new String[] {"page-2014-2020-long", String.valueOf(records), in.toString()});
            bench.run(Program.command(bench, HEAP, "publish", in.toString(), "--to", out.toString()));
            Workbench.delete(in);
        }
        return version(bench).resolve("dumps/esf.nt.gz");
    }

    private static Path version(Workbench bench) throws IOException {
        return bench.work().resolve("out/current").toRealPath();
    }

    private static long triples(Workbench bench) throws IOException {
        String manifest = Files.readString(version(bench).resolve("meta/manifest.json"), StandardCharsets.UTF_8);
        Matcher triples = Pattern.compile("\"default\" : (\\d+)").matcher(manifest);
        if (!triples.find()) {
            throw new IOException("the manifest counts no triples");
        }
        return Long.parseLong(triples.group(1));
    }

    private static List<Contestant> contestants(Workbench bench, Path dump) throws IOException {
        List<Contestant> all = new ArrayList<>();
        all.add(ours(bench, dump));
        for (String loader : TDB2_LOADERS) {
            Path store = bench.work().resolve("tdb2-" + loader);
            all.add(new Contestant(
                    "tdb2.tdbloader --loader=" + loader,
                    java(
                            bench,
                            "tdb2-loaders",
                            "tdb2.tdbloader",
                            "--loc=" + store,
                            "--loader=" + loader,
                            dump.toString()),
                    store));
        }
        Path sorted = bench.work().resolve("tdb2-xloader");
        all.add(new Contestant(
                "tdb2.xloader",
                java(
                        bench,
                        "tdb2-loaders",
                        "tdb2.xloader.CmdxLoader",
                        "--loc=" + sorted,
                        "--threads=" + Runtime.getRuntime().availableProcessors(),
                        dump.toString()),
                sorted));
        for (String store : List.of("native", "lmdb")) {
            Path folder = bench.work().resolve("rdf4j-" + store);
            all.add(new Contestant(
                    "RDF4J " + store,
                    java(
                            bench,
                            "rdf4j-stores",
                            "org.esflod.bench.rdf4j.Load",
                            store,
                            dump.toString(),
                            folder.toString()),
                    folder));
        }
        if (Files.isExecutable(Path.of("/usr/bin/virtuoso-t"))) {
            Path folder = bench.work().resolve("virtuoso");
            String script = bench.home().resolve("bench/peers/virtuoso/load").toString();
            all.add(new Contestant(
                    "Virtuoso 7, rdf_loader_run", List.of(script, dump.toString(), folder.toString()), folder));
        } else {
            System.out.println("left out: Virtuoso (Debian: virtuoso-opensource-7)");
        }
        return all;
    }

    /** As {@code ./esf-lod publish} builds the store, with its statistics, and nothing else of it. */
    private static Contestant ours(Workbench bench, Path dump) throws IOException {
        String jar = bench.home().resolve("loader/target/esf-lod.jar").toString();
        String classes = bench.work().resolve("esf-lod-store").toString();
        String source =
                bench.home().resolve("bench/peers/esf-lod-store/LoadStore.java").toString();
        bench.run(List.of("javac", "-cp", jar, "-d", classes, source));
        Path store = bench.work().resolve("ours");
        return new Contestant(
                "esf-lod publish, its store",
                java(classes + ":" + jar, "LoadStore", dump.toString(), store.toString()),
                store);
    }

    private static long stored(Workbench bench, Contestant one) throws IOException {
        Path counted = one.output().resolve("statements");
        if (!Files.exists(counted)) {
            bench.run(java(
                    bench,
                    "tdb2-loaders",
                    "tdb2.tdbquery",
                    "--loc=" + one.output(),
                    "--results=csv",
                    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
            counted = bench.work().resolve("log");
        }
        Matcher number = NUMBER.matcher(Files.readString(counted, StandardCharsets.UTF_8));
        if (!number.find()) {
            throw new IOException(one.name() + " does not say how many statements it has");
        }
        return Long.parseLong(number.group(1));
    }

    private static List<String> java(Workbench bench, String peer, String type, String... words) {
        Path target = bench.home().resolve("bench/peers").resolve(peer).resolve("target");
        return java(target.resolve("classes") + ":" + target.resolve("lib") + "/*", type, words);
    }

    private static List<String> java(String classPath, String type, String... words) {
        List<String> command = new ArrayList<>(
                List.of("java", "-Xmx" + HEAP, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", "-cp", classPath, type));
        command.addAll(List.of(words));
        return command;
    }

    /** Each has a module of its own, so that their libraries do not mix. */
    private static void build(Workbench bench, String peer) throws IOException {
        Path module = bench.home().resolve("bench/peers").resolve(peer);
        if (!Files.isDirectory(module.resolve("target/lib"))) {
            bench.run(List.of("mvn", "-q", "-B", "-f", module.resolve("pom.xml").toString(), "package"));
        }
    }
}
