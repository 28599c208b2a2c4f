package org.esflod.bench.link;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Contestant;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/**
 * Records whose owners are looked for in registers in Bolagsverket's and SCB's form: for each 100 records 15 owners, each in its
 * turn, and 250 and 150 rows of the registers.
 *
 * <p>Before anything is measured, a fiftieth of the records must give the same bytes on one thread, on all, and in a quarter of
 * the memory, where fewer answers are held.
 */
public final class LinkBenchmark implements Benchmark {
    private static final long RECORDS = 1_000_000;
    private static final int SMALLER = 50;
    private static final double SECONDS_BOUND = 300;
    private static final double BUILD_BOUND = 180;

    @Override
    public String about() {
        return "owners against registers of 2.5 million and 1.5 million rows (--records 1000000)";
    }

    @Override
    public void run(Workbench bench) throws IOException {
        long records = bench.records(RECORDS);
        long owners = Math.max(1, records * 15 / 100);
        Path work = bench.work();
        bench.run(List.of(bench.home().resolve("esf-lod").toString(), "--version"));
        generate(bench, "bolagsverket", records * 5 / 2);
        generate(bench, "scb", records * 3 / 2);
        generate(bench, "owners", owners);
        generate(bench, "tillvaxtverket-owned", records);
        Measured build = bench.measure(esfLod(bench, List.of("-Xmx2g"), "registers", "build", work.toString()));
        Path read = work.resolve("records.jsonl");
        Measured reading = bench.measure(esfLod(
                bench,
                List.of("-Xmx2g"),
                "read",
                work.resolve("operations.jsonl").toString(),
                "--to",
                read.toString()));
        check(bench, read, Math.max(1, records / SMALLER));
        Path linked = work.resolve("linked.jsonl");
        Contestant ours = new Contestant("esf-lod link", link(bench, List.of("-Xmx2g"), read, linked), linked);
        Measured linking = Measured.median(bench.inTurn(List.of(ours)).getOrDefault(ours.name(), List.of()));
        report(bench, records, owners, build, reading, linking, shareLinked(linked));
    }

    private static void generate(Workbench bench, String form, long number) throws IOException {
        bench.run(List.of(
                "java",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.esflod.bench.generate.Generate",
                form,
                Long.toString(number),
                bench.work().toString()));
    }

    private static List<String> esfLod(Workbench bench, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                "-Desflod.home=" + bench.home(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-jar",
                bench.home().resolve("loader/target/esf-lod.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> link(Workbench bench, List<String> options, Path read, Path linked) {
        return esfLod(
                bench,
                options,
                "link",
                read.toString(),
                "--to",
                linked.toString(),
                "--sssom",
                linked + ".links",
                "--review",
                linked + ".review",
                "--registers",
                bench.work().toString());
    }

    private static void check(Workbench bench, Path read, long records) throws IOException {
        Path few = bench.work().resolve("few.jsonl");
        try (BufferedReader all = Files.newBufferedReader(read, StandardCharsets.UTF_8);
                BufferedWriter first = Files.newBufferedWriter(few, StandardCharsets.UTF_8)) {
            String line = all.readLine();
            for (long i = 0; i < records && line != null; i++, line = all.readLine()) {
                first.write(line);
                first.write('\n');
            }
        }
        Path expected = bench.work().resolve("one-thread.jsonl");
        bench.run(link(bench, List.of("-Xmx2g", "-XX:ActiveProcessorCount=1"), few, expected));
        for (String heap : List.of("-Xmx2g", "-Xmx512m")) {
            Path given = bench.work().resolve("several-threads.jsonl");
            bench.run(link(bench, List.of(heap), few, given));
            for (String part : List.of("", ".links", ".review")) {
                if (Files.mismatch(Path.of(expected + part), Path.of(given + part)) >= 0) {
                    throw new IOException(given + part + " with " + heap + " differs from " + expected + part);
                }
            }
        }
    }

    /** Of the projects, those whose owner has an organisation number now. */
    private static double shareLinked(Path linked) throws IOException {
        long projects = 0;
        long found = 0;
        try (BufferedReader lines = Files.newBufferedReader(linked, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"project\":")) {
                    projects++;
                    found += line.contains("\"status\":\"linked-by-") ? 1 : 0;
                }
            }
        }
        return projects == 0 ? 0 : (double) found / projects;
    }

    private static void report(
            Workbench bench,
            long records,
            long owners,
            Measured build,
            Measured reading,
            Measured linking,
            double share)
            throws IOException {
        String text = String.format(
                Locale.ROOT,
                """
                # Linking against registers

                %,d records of %,d owners, each in its turn and all of one owner from one day on, against an index of %,d rows in Bolagsverket's form and %,d in SCB's; 2 GB of
                heap; %s. Median of %d rounds. Index and reading are measured once. A fiftieth of the records gave the same bytes on one
                thread, on all, and in 512 MB.

                    bench/run link --records %d

                """,
                records,
                owners,
                records * 5 / 2,
                records * 3 / 2,
                Machine.description(),
                bench.rounds(),
                records);
        String table = Report.table(
                List.of("step", "s", "s of CPU", "peak MB", "records a second"),
                List.of(
                        row("index of the registers", build, 0),
                        row("read", reading, records),
                        row("link", linking, records)));
        String verdict = String.format(
                Locale.ROOT,
                "%nLinked: %.1f %% of the records. Bounds at 1,000,000 records: linking %.0f s, index %.0f s%s. No other program was measured"
                        + " beside it.%n",
                100 * share,
                SECONDS_BOUND,
                BUILD_BOUND,
                records < RECORDS
                        ? ""
                        : linking.seconds() <= SECONDS_BOUND && build.seconds() <= BUILD_BOUND
                                ? ": both reached"
                                : ": not both reached");
        Report.write(bench, text + table + verdict);
    }

    private static List<String> row(String step, Measured measured, long records) {
        return List.of(
                step,
                String.format(Locale.ROOT, "%.1f", measured.seconds()),
                String.format(Locale.ROOT, "%.1f", measured.cpuSeconds()),
                String.format(Locale.ROOT, "%.0f", measured.megabytes()),
                records == 0 ? "" : String.format(Locale.ROOT, "%,.0f", records / measured.seconds()));
    }
}
