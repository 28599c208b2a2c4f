package org.esflod.bench.grow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.bench.generate.Generate;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/** {@code publish} of growing numbers of projects of one form: each size once, into an empty folder. */
public final class PublishBenchmark implements Benchmark {
    private static final String HEAP = "1g";
    private static final long STRAIGHT_FROM = 10_000;
    private static final long BOUNDED = 1_000_000;
    private static final double MINUTES_BOUND = 60;
    private static final double STORE_BOUND = 25;
    private static final double A_MINUTE = 60;
    private static final double A_MB = 1024.0 * 1024;
    private static final List<String> STAGES = List.of("read", "link", "write", "store");

    /** What the program says at the end of a stage: {@code store  132,270 statements (15.3 s)}. */
    private static final Pattern STAGE = Pattern.compile("^(\\w+) +([0-9,]+) .*\\(([0-9.]+) s\\)$");

    private final String heading;
    private final String form;
    private final String projects;
    private final boolean bounded;

    private PublishBenchmark(String heading, String form, String projects, boolean bounded) {
        this.heading = heading;
        this.form = form;
        this.projects = projects;
        this.bounded = bounded;
    }

    /**
     * The largest projects there are, which the bounds of time are for.
     *
     * <p>Disk: 1 million pages take 4 GB as files of their own, and about 60 GB more while they are published.
     */
    public static PublishBenchmark pages() {
        return new PublishBenchmark(
                "Publishing",
                "page-2014-2020-long",
                "Saved pages with all six sections and up to 50 municipalities",
                true);
    }

    /**
     * Projects as the list of all of Europe's (Kohesio) tells them, which has two million.
     *
     * <p>Disk: 2 million take about 45 GB while they are published.
     */
    public static PublishBenchmark europe() {
        return new PublishBenchmark(
                "Publishing as many projects as Europe has",
                "kohesio-csv",
                "Rows of the list of Europe's projects",
                false);
    }

    @Override
    public String about() {
        return "1,000 to 100,000 of " + form
                + ", or as many as --records says, to a version: seconds a stage, memory, disk";
    }

    private record Published(
            long records, long statements, Map<String, Double> stages, Measured measured, long files, long store) {
        double stage(String name) {
            return stages.getOrDefault(name, 0.0);
        }

        double microseconds() {
            return measured.seconds() * 1e6 / statements;
        }
    }

    @Override
    public void run(Workbench bench) throws IOException {
        Program.build(bench);
        List<Published> all = new ArrayList<>();
        for (long size : Sizes.of(bench)) {
            all.add(publish(bench, size));
        }
        String plot = "performance-" + bench.what() + ".svg";
        Files.writeString(bench.home().resolve("docs").resolve(plot), plot(all), StandardCharsets.UTF_8);
        Report.write(bench, section(bench, all, plot));
    }

    private Published publish(Workbench bench, long size) throws IOException {
        Path in = bench.work().resolve("in-" + form);
        Path out = bench.work().resolve("out");
        Workbench.delete(in);
        Workbench.delete(out);
        Generate.main(new String[] {form, String.valueOf(size), in.toString()});
        Measured measured =
                bench.measure(Program.command(bench, HEAP, "publish", in.toString(), "--to", out.toString()));
        Map<String, Double> stages = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(bench.work().resolve("log"), StandardCharsets.UTF_8)) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                stages.put(stage.group(1), Double.parseDouble(stage.group(3)));
                counts.put(stage.group(1), Long.parseLong(stage.group(2).replace(",", "")));
            }
        }
        if (!stages.keySet().containsAll(STAGES) || counts.getOrDefault("link", 0L) != size) {
            throw new IOException(size + " records gave " + counts);
        }
        Path version = out.resolve("current").toRealPath();
        long store = Program.bytes(version.resolve("tdb2"));
        Published published = new Published(
                size, counts.getOrDefault("store", 0L), stages, measured, Program.bytes(version) - store, store);
        System.out.println(published);
        Workbench.delete(out);
        return published;
    }

    private String section(Workbench bench, List<Published> all, String plot) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Published one : all) {
            List<String> row = new ArrayList<>(List.of(number(one.records()), number(one.statements())));
            STAGES.forEach(stage -> row.add("%.0f".formatted(one.stage(stage))));
            row.addAll(List.of(
                    "%.0f".formatted(one.measured().seconds()),
                    "%.0f".formatted(one.measured().cpuSeconds()),
                    "%.1f".formatted(one.microseconds()),
                    "%.0f".formatted(one.measured().megabytes()),
                    "%.0f".formatted(one.files() / A_MB),
                    "%.0f".formatted(one.store() / A_MB)));
            rows.add(row);
        }
        return """
                # %s

                `bench/run %s` on %s. %s (`bench/generate %s`), each
                size published once into an empty folder, in %s of heap: read; link, map and check; dumps, tables and records; store
                and indexes. Statements are those in the store, memory is what the system counts for the process at its peak, with the
                files that it maps, and disk is that of the version.

                %s
                %s
                ![Seconds by number of projects, both logarithmic](%s)
                """.formatted(
                        heading,
                        bench.what(),
                        Machine.description(),
                        projects,
                        form,
                        HEAP,
                        Report.table(
                                List.of(
                                        "projects",
                                        "statements",
                                        "read s",
                                        "link s",
                                        "write s",
                                        "store s",
                                        "in all s",
                                        "CPU s",
                                        "µs a statement",
                                        "MB",
                                        "files MB",
                                        "store MB"),
                                rows),
                        verdict(all),
                        plot);
    }

    /** How straight the curve is, and what the bounds say. */
    private String verdict(List<Published> all) {
        Published most = all.get(all.size() - 1);
        StringBuilder verdict = new StringBuilder();
        for (Published fewer : all.subList(0, all.size() - 1)) {
            if (fewer.records() >= STRAIGHT_FROM) {
                verdict.append("A statement of %s projects takes %.2f times as long as one of %s (bound: 1.15). "
                        .formatted(
                                number(most.records()),
                                most.microseconds() / fewer.microseconds(),
                                number(fewer.records())));
            }
        }
        if (bounded && most.records() == BOUNDED) {
            verdict.append("In all %.0f minutes (bound: %.0f), the store %.0f of them (bound: %.0f)."
                    .formatted(
                            most.measured().seconds() / A_MINUTE,
                            MINUTES_BOUND,
                            most.stage("store") / A_MINUTE,
                            STORE_BOUND));
        }
        return verdict.append('\n').toString();
    }

    private static String plot(List<Published> all) {
        Map<String, List<Plot.Point>> lines = new LinkedHashMap<>();
        lines.put("in all", points(all, one -> one.measured().seconds()));
        STAGES.forEach(stage -> lines.put(stage, points(all, one -> one.stage(stage))));
        return Plot.svg("projects", "seconds", lines);
    }

    private interface Figure {
        double of(Published one);
    }

    private static List<Plot.Point> points(List<Published> all, Figure figure) {
        return all.stream()
                .map(one -> new Plot.Point(one.records(), figure.of(one)))
                .toList();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
