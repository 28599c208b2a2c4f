package org.esflod.bench.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Measured;
import org.esflod.bench.run.Report;
import org.jspecify.annotations.Nullable;

/** The section {@code map} of {@code docs/performance.md}. */
final class MapReport {
    private static final double MEGABYTE = 1e6;

    private final Map<String, Measured> medians;
    private final long records;
    private final long statements;
    private final int rounds;

    MapReport(Map<String, Measured> medians, long records, long statements, int rounds) {
        this.medians = medians;
        this.records = records;
        this.statements = statements;
        this.rounds = rounds;
    }

    /** The section, with its heading. */
    String markdown(long inputBytes, long outputBytes) throws IOException {
        return """
                # Mapping records to N-Quads

                %,d linked project documents (%.0f MB) to %,d different statements (%.0f MB of N-Quads; %.0f a record), uncompressed. Rounds in turn: %d; medians; whole processes,
                their start included. How many threads: those that map; the compiler and the collector of the virtual machine have theirs beside. %s.

                    bench/run map --records %d --rounds %d

                %s
                All gave the same statements, term for term: compared one by one for %,d records, by count and hash for all. Nothing had to be normalised.
                Peak memory is resident memory. Each has the collector with which it is fastest: the parallel one, RMLMapper G1.

                - **limit**: blocks of 128 kB, uncompressed. What it writes stays in memory until the system puts it on the disk, so this is the speed of copying in memory.
                - **hand-written Java**: what `mapping/project.rml.ttl` says of projects as Java code (`bench/…/map/ProjectStatements`), from Jackson's tokens without a tree; no
                  check of any term. Once with the bytes of N-Quads written directly, once with Jena's `StreamRDFWriter` on a buffer of 128 kB. Two threads: blocks of lines, written in order.
                - **esf-lod map**: the launcher and the command as they are shipped, 1 GB of heap; it also writes the code lists (21,000 statements), which are left out of the
                  comparison. Terms are checked, records that give an ill-formed one are refused.
                - **CARML**: knows no logical views, so that its input is flat: a JSON array with an object for each project and arrays whose items repeat the project's key and language;
                  decimals as text in canonical form, since it takes numbers through `double`. One stream for all iterators, one logical source for each set of rows, Rio's N-Quads
                  writer behind a buffer of 128 kB, Unicode unescaped, 1 GB of heap. Two threads: batches of 500 records, a mapper for each thread.
                - **RMLMapper**: the same input and mapping as a file; RDF4J's store, the faster of its two (10,000 records: 16 s, the simple one 26 s, when both were
                  tried); one thread, which is all it has; heap of %s. Four of its libraries
                  are not on Maven Central (functions, HDT) and are left out, and so is Jena (SPARQL sources).
                - **SPARQL CONSTRUCT**: the linked documents as RDF in memory, 100 at a time, a query for each triples map, one thread.

                What CARML, RMLMapper and ARQ run is derived from `mapping/project.rml.ttl` by program (`OlderMapping`, `SparqlQueries`); making their input is not timed.

                %s""".formatted(
                        records,
                        inputBytes / MEGABYTE,
                        statements,
                        outputBytes / MEGABYTE,
                        (double) statements / records,
                        rounds,
                        Machine.description(),
                        records,
                        rounds,
                        table(),
                        Math.min(records, 1_000),
                        "66 kB a record, at least 2 GB",
                        bounds());
    }

    private String table() {
        Measured one = find(MapContestants.named(MapContestants.OURS, 1));
        Measured two = find(MapContestants.named(MapContestants.OURS, 2));
        List<List<String>> rows = new ArrayList<>();
        medians.forEach((name, median) -> rows.add(List.of(
                name,
                "%.2f".formatted(median.seconds()),
                "%.2f".formatted(median.cpuSeconds()),
                "%.0f".formatted(median.megabytes()),
                "%.0f".formatted(median.seconds() * 1e6 / records),
                name.endsWith("two threads") ? ratio(median, two) : ratio(median, one))));
        return Report.table(List.of("", "s", "CPU s", "peak MB", "µs a record", "times ours at as many threads"), rows);
    }

    private static String ratio(Measured median, @Nullable Measured ours) {
        return ours == null ? "" : "%.2f".formatted(median.seconds() / ours.seconds());
    }

    private String bounds() {
        List<List<String>> rows = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            String ours = MapContestants.named(MapContestants.OURS, threads);
            String suffix = threads == 1 ? ", one thread each" : ", two threads each";
            bound(rows, "CARML / ours" + suffix, "at least 6", "CARML", threads, ours, true);
            bound(
                    rows,
                    "ours / hand-written, bytes" + suffix,
                    "at most 1.2",
                    MapContestants.BY_HAND,
                    threads,
                    ours,
                    false);
            bound(
                    rows,
                    "ours / hand-written, Jena's writer" + suffix,
                    "at most 1.2",
                    MapContestants.BY_HAND_JENA,
                    threads,
                    ours,
                    false);
        }
        Measured rmlmapper = find(MapContestants.RMLMAPPER);
        Measured one = find(MapContestants.named(MapContestants.OURS, 1));
        Measured two = find(MapContestants.named(MapContestants.OURS, 2));
        Measured limit = find(MapContestants.LIMIT);
        row(rows, "RMLMapper / ours, one thread", "at least 7", rmlmapper, one);
        row(rows, "RMLMapper / ours as it is shipped, two threads", "", rmlmapper, two);
        if (rmlmapper != null && one != null) {
            double memory = one.megabytes() / rmlmapper.megabytes();
            rows.add(List.of(
                    "ours, one thread / RMLMapper, memory",
                    "at most 0.1",
                    "%.2f".formatted(memory),
                    "",
                    reached("at most 0.1", memory)));
        }
        row(rows, "ours, two threads / limit", "at most 1.8", two, limit);
        row(
                rows,
                "hand-written, bytes, two threads / limit",
                "",
                find(MapContestants.named(MapContestants.BY_HAND, 2)),
                limit);
        return Report.table(List.of("ratio of medians", "bound", "clock", "CPU", "reached"), rows);
    }

    private void bound(
            List<List<String>> rows,
            String what,
            String bound,
            String peer,
            int threads,
            String ours,
            boolean peerFirst) {
        Measured other = medians.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(peer) && entry.getKey().endsWith(MapContestants.named("", threads)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        row(rows, what, bound, peerFirst ? other : find(ours), peerFirst ? find(ours) : other);
    }

    private static void row(
            List<List<String>> rows, String what, String bound, @Nullable Measured above, @Nullable Measured below) {
        if (above != null && below != null) {
            double clock = above.seconds() / below.seconds();
            double cpu = above.cpuSeconds() / below.cpuSeconds();
            rows.add(List.of(what, bound, "%.2f".formatted(clock), "%.2f".formatted(cpu), reached(bound, clock)));
        }
    }

    /** Whether a ratio is within a bound such as {@code at most 1.2}; empty where there is none. */
    private static String reached(String bound, double ratio) {
        if (bound.isEmpty()) {
            return "";
        }
        double limit = Double.parseDouble(bound.substring(bound.lastIndexOf(' ') + 1));
        return (bound.startsWith("at least") ? ratio >= limit : ratio <= limit) ? "yes" : "**no**";
    }

    private @Nullable Measured find(String begin) {
        return medians.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begin))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
