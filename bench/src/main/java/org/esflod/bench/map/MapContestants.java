package org.esflod.bench.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.bench.run.Contestant;
import org.esflod.bench.run.Workbench;

/** Who maps, and how each is run. */
final class MapContestants {
    static final String LIMIT = "limit: read the input, write the output, no work between";
    static final String BY_HAND = "hand-written Java, bytes written directly";
    static final String BY_HAND_JENA = "hand-written Java, Jena's StreamRDFWriter";
    static final String OURS = "esf-lod map";
    static final String CARML = "CARML";
    static final String RMLMAPPER = "RMLMapper";
    static final String SPARQL = "SPARQL CONSTRUCT (Jena ARQ)";

    /** What CARML and all but RMLMapper get; ours has the launcher's, which is the same. */
    private static final String HEAP = "-Xmx1g";

    /** RMLMapper holds everything: 66 kB of heap a record, and no less than this. */
    private static final long LEAST_OF_RMLMAPPER = 2_048;

    private static final long RECORDS_A_MEGABYTE = 15;

    /** As the launcher gives ours; CARML and ARQ are a tenth faster with it too. */
    private static final String PARALLEL = "-XX:+UseParallelGC";

    /** RMLMapper's heap is nearly full, which the parallel collector takes half as long again for. */
    private static final String G1 = "-XX:+UseG1GC";

    private final Workbench bench;
    private final boolean threaded;

    MapContestants(Workbench bench) throws IOException {
        this.bench = bench;
        build("carml");
        build("rmlmapper");
        bench.run(List.of(ours(), "map", "--help"));
        this.threaded = Files.readString(bench.work().resolve("log"), StandardCharsets.UTF_8)
                .contains("--threads");
    }

    /** By its name and how many threads it has. */
    static String named(String name, int threads) {
        return name + (threads == 1 ? ", one thread" : ", two threads");
    }

    /** The mapping by hand, whose result is what the others are compared with. */
    Contestant byHand(Path folder) {
        return mine(BY_HAND, "HandWritten", folder, "by-hand", 1);
    }

    /**
     * All that were asked for.
     *
     * @param folder with {@code linked.jsonl}, {@code expected.nq}, {@code flat.json} and the mappings of the peers
     * @param records how many it has
     */
    List<Contestant> all(Path folder, long records) throws IOException {
        List<Contestant> all = new ArrayList<>();
        Path nothing = folder.resolve("limit.nq");
        all.add(new Contestant(
                LIMIT,
                java(
                        PARALLEL,
                        "bench",
                        "org.esflod.bench.map.Limit",
                        HEAP,
                        folder.resolve("linked.jsonl"),
                        folder.resolve("expected.nq"),
                        nothing),
                nothing));
        for (int threads : new int[] {1, 2}) {
            all.add(mine(BY_HAND, "HandWritten", folder, "by-hand", threads));
            all.add(mine(BY_HAND_JENA, "HandWrittenJena", folder, "by-hand-jena", threads));
            if (threads == 1 || threaded) {
                Path ours = folder.resolve("ours-" + threads + ".nq");
                List<String> command = new ArrayList<>(
                        List.of(ours(), "map", folder.resolve("linked.jsonl").toString(), "--to", ours.toString()));
                if (threaded) {
                    command.addAll(List.of("--threads", String.valueOf(threads)));
                }
                all.add(new Contestant(named(OURS, threads), command, ours));
            }
            Path carml = folder.resolve("carml-" + threads + ".nq");
            all.add(new Contestant(
                    named(CARML + " " + version("carml"), threads),
                    java(
                            PARALLEL,
                            "bench/peers/carml",
                            "org.esflod.bench.carml.Carml",
                            HEAP,
                            folder.resolve("carml.ttl"),
                            folder.resolve("flat.json"),
                            carml,
                            threads),
                    carml));
        }
        Path rmlmapper = folder.resolve("rmlmapper.nq");
        all.add(new Contestant(
                RMLMAPPER + " " + version("rmlmapper"),
                java(
                        G1,
                        "bench/peers/rmlmapper",
                        "org.esflod.bench.rmlmapper.RmlMapper",
                        "-Xmx" + Math.max(LEAST_OF_RMLMAPPER, records / RECORDS_A_MEGABYTE) + "m",
                        folder.resolve("rmlmapper.ttl"),
                        rmlmapper),
                rmlmapper));
        Path sparql = folder.resolve("sparql.nq");
        all.add(new Contestant(
                SPARQL + " " + version("jena"),
                java(
                        PARALLEL,
                        "bench",
                        "org.esflod.bench.map.SparqlMapping",
                        HEAP,
                        production(),
                        folder.resolve("linked.jsonl"),
                        sparql),
                sparql));
        return bench.chosen(all);
    }

    /** {@code mapping/project.rml.ttl}. */
    Path production() {
        return bench.home().resolve("mapping/project.rml.ttl");
    }

    private Contestant mine(String name, String type, Path folder, String file, int threads) {
        Path output = folder.resolve(file + "-" + threads + ".nq");
        return new Contestant(
                named(name, threads),
                java(
                        PARALLEL,
                        "bench",
                        "org.esflod.bench.map." + type,
                        HEAP,
                        folder.resolve("linked.jsonl"),
                        output,
                        threads),
                output);
    }

    private List<String> java(String collector, String module, String type, String heap, Object... arguments) {
        Path target = bench.home().resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                collector,
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                type));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return command;
    }

    private String ours() {
        return bench.home().resolve("esf-lod").toString();
    }

    /** Each has a module of its own, so that their libraries do not mix. */
    private void build(String peer) throws IOException {
        Path module = bench.home().resolve("bench/peers").resolve(peer);
        if (!Files.isDirectory(module.resolve("target/lib")) || isStale(module)) {
            bench.run(List.of("mvn", "-q", "-B", "-f", module.resolve("pom.xml").toString(), "package"));
        }
    }

    private static boolean isStale(Path module) throws IOException {
        long built = Files.getLastModifiedTime(module.resolve("target/lib")).toMillis();
        try (Stream<Path> sources = Files.walk(module.resolve("src"))) {
            return Stream.concat(sources, Stream.of(module.resolve("pom.xml")))
                    .anyMatch(source -> source.toFile().lastModified() > built);
        }
    }

    private String version(String of) throws IOException {
        String pom = Files.readString(bench.home().resolve("pom.xml"), StandardCharsets.UTF_8);
        Matcher version = Pattern.compile("<" + of + "\\.version>([^<]+)<").matcher(pom);
        return version.find() ? version.group(1) : "of an unknown version";
    }
}
