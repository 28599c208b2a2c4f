package org.esflod.bench.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Contestant;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/** Linked project documents to N-Quads. */
public final class MapBenchmark implements Benchmark {
    private static final long RECORDS = 100_000;
    private static final long TRIED = 1_000;

    /** Statements of a record at most, on average; about 109. */
    private static final long STATEMENTS = 120;

    @Override
    public String about() {
        return "linked documents to N-Quads, beside hand-written Java, CARML, RMLMapper and SPARQL";
    }

    @Override
    public void run(Workbench bench) throws IOException {
        MapContestants contestants = new MapContestants(bench);
        Path small = input(bench, contestants, "tried", Math.min(TRIED, bench.records(RECORDS)));
        for (Contestant one : contestants.all(small, TRIED)) {
            bench.run(one.command());
            if (!one.name().equals(MapContestants.LIMIT)) {
                SameStatements.check(one.name(), small.resolve("expected.nq"), one.output());
            }
            System.out.println("same statements: " + one.name());
        }
        Workbench.delete(small);
        long records = bench.records(RECORDS);
        Path folder = input(bench, contestants, "map", records);
        StatementDigest expected = StatementDigest.of(folder.resolve("expected.nq"), records * STATEMENTS);
        Map<String, List<Measured>> figures = new LinkedHashMap<>();
        for (int round = 1; round <= bench.rounds(); round++) {
            for (Contestant one : contestants.all(folder, records)) {
                Measured measured = bench.measure(one.command());
                figures.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(measured);
                System.out.printf(
                        "%s %d: %.2f s, %.2f s CPU, %.0f MB%n",
                        one.name(), round, measured.seconds(), measured.cpuSeconds(), measured.megabytes());
                if (round == 1 && !one.name().equals(MapContestants.LIMIT)) {
                    StatementDigest found = StatementDigest.of(one.output(), records * STATEMENTS);
                    if (!found.equals(expected)) {
                        throw new IOException(one.name() + " gives other statements: " + found + ", not " + expected);
                    }
                }
                Workbench.delete(one.output());
            }
        }
        Map<String, Measured> medians = new LinkedHashMap<>();
        figures.forEach((name, rounds) -> medians.put(name, Measured.median(rounds)));
        Report.write(
                bench,
                new MapReport(medians, records, expected.distinct(), bench.rounds())
                        .markdown(
                                Files.size(folder.resolve("linked.jsonl")), Files.size(folder.resolve("expected.nq"))));
        Workbench.delete(folder);
    }

    /** Makes the inputs of all, and the result that they are compared with. */
    private static Path input(Workbench bench, MapContestants contestants, String name, long records)
            throws IOException {
        Path folder = Files.createDirectories(bench.work().resolve(name));
        LinkedProjects.write(records, folder.resolve("linked.jsonl"));
        PeerInput.write(contestants.production(), folder.resolve("linked.jsonl"), folder);
        Contestant byHand = contestants.byHand(folder);
        bench.run(byHand.command());
        Files.move(byHand.output(), folder.resolve("expected.nq"), StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }
}
