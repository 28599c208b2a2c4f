package org.esflod.bench.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a benchmark works: the checkout, a folder for its files, how many records and rounds.
 *
 * @param home the checkout
 * @param what the benchmark's name, which is also that of its section in the report
 * @param work a folder for inputs and outputs; deleted in the end unless it was named
 * @param records how many; 0 where nobody said
 * @param rounds how many times each contestant runs
 * @param only names (or parts of names) of the contestants to run; empty: all
 */
public record Workbench(
        Path home, String what, Path work, boolean keepWork, long records, int rounds, List<String> only)
        implements Closeable {
    private static final int ROUNDS = 5;

    /** By the options of the command line. */
    static Workbench of(Path home, String what, List<String> options) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < options.size(); i += 2) {
            given.put(options.get(i), options.get(i + 1));
        }
        boolean named = given.containsKey("--work");
        Path work = named ? Files.createDirectories(Path.of(given.get("--work"))) : Files.createTempDirectory("bench");
        return new Workbench(
                home,
                what,
                work.toRealPath(),
                named,
                Long.parseLong(given.getOrDefault("--records", "0")),
                Integer.parseInt(given.getOrDefault("--rounds", String.valueOf(ROUNDS))),
                given.containsKey("--only") ? List.of(given.get("--only").split(",", -1)) : List.of());
    }

    /** As many records as were asked for, else so many. */
    public long records(long unlessSaid) {
        return records == 0 ? unlessSaid : records;
    }

    /** Runs a command and measures it. Its output goes to a file beside the work; a failure is thrown with the end of it. */
    public Measured measure(List<String> command) throws IOException {
        Path log = work.resolve("log");
        Path time = work.resolve("time");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", time.toString(), "-f", "%e %U %S %M"));
        timed.addAll(command);
        run(timed, log);
        String[] figures = Files.readString(time, StandardCharsets.UTF_8)
                .strip()
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow()
                .split(" ", -1);
        return new Measured(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]) / 1024);
    }

    /** Runs a command that is not measured. */
    public void run(List<String> command) throws IOException {
        run(command, work.resolve("log"));
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8);
                throw new IOException(command + " ended with " + code + ":\n"
                        + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Those that were asked for. */
    public List<Contestant> chosen(List<Contestant> all) {
        return only.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> only.stream().anyMatch(one.name()::contains))
                        .toList();
    }

    /** Each contestant once in each round, in turn, so that what disturbs the machine disturbs all alike. */
    public Map<String, List<Measured>> inTurn(List<Contestant> contestants) throws IOException {
        Map<String, List<Measured>> figures = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contestant one : contestants) {
                delete(one.output());
                Measured measured = measure(one.command());
                figures.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(measured);
                System.out.printf(
                        "%s %d: %.2f s, %.2f s CPU, %.0f MB%n",
                        one.name(), round, measured.seconds(), measured.cpuSeconds(), measured.megabytes());
            }
        }
        return figures;
    }

    /** Deletes a file or a folder with all that is in it; nothing where it is absent. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(one -> {
                try {
                    Files.delete(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        if (!keepWork) {
            delete(work);
        }
    }
}
