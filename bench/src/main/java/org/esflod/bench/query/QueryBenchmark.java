package org.esflod.bench.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.bench.run.Benchmark;
import org.esflod.bench.run.Machine;
import org.esflod.bench.run.Report;
import org.esflod.bench.run.Workbench;

/**
 * The sample queries that plain SPARQL 1.1 can run, asked over HTTP by one client of stores that hold the same statements.
 *
 * <p>All stores run at the same time and are asked in turn, so that what disturbs one disturbs all. Each request has another
 * comment at its end, so that no cache of answers has it.
 */
public final class QueryBenchmark implements Benchmark {
    private static final long RECORDS = 100_000;
    // Java compiles what is asked often: each store is asked each query so often, or for so long, before it counts.
    private static final int LEAST_WARM = 10;
    private static final int MOST_WARM = 400;
    private static final double WARM_MILLISECONDS = 2_500;
    private static final String EXPLANATION = """

            Of ours, what takes more than 100 ms reads all or most projects, or sends tens of thousands of rows. A property that a query asks for again and
            again is in memory, as two sorted arrays of numbers (`sparql/columns`), so that it is not looked up in trees on the disk, which took up to 71 % of the
            time before (JFR) and still does in Fuseki with the same engine. What is left is Jena's: terms of each row, filters and groups by term, sorting;
            Virtuoso reads whole columns at a time, on two threads. What it would take to come near it for sums over all projects: grouping on
            numbers of terms, or Virtuoso itself on the same dumps (`when-one-machine-is-not-enough.md`). An answer from the cache takes as long as it takes to
            send. `sources-of-projects` sorts 105,000 rows and sends 11 MB: what is sorted past 50,000 rows, and answers past a thirty-second of the heap, go by
            the disk, so that they cannot fill the memory. The shortest queries take two to three milliseconds: a fifth of it is parsing them twice, the rest is
            spread over Jetty, Fuseki and Jena (JFR).
            """;

    private static final Pattern SELECT = Pattern.compile("sh:select '''(.*?)'''", Pattern.DOTALL);

    @Override
    public String about() {
        return "sample queries, ours beside Fuseki, Virtuoso and Oxigraph with the same data";
    }

    /** What was measured of one query: milliseconds by store, and from our cache. */
    private record Line(String query, int rows, Map<String, Double> medians, double cached, double ratio) {}

    @Override
    public void run(Workbench bench) throws IOException {
        try (Stores stores = Stores.start(bench, bench.records(RECORDS))) {
            List<Line> lines = new ArrayList<>();
            for (Map.Entry<String, String> query : queries(bench.home()).entrySet()) {
                lines.add(measured(query.getKey(), query.getValue(), stores.all(), bench.rounds()));
                System.out.println(lines.get(lines.size() - 1));
            }
            Report.write(bench, report(bench, stores, lines));
        }
    }

    private static Map<String, String> queries(Path home) throws IOException {
        Map<String, String> queries = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("queries"))) {
            for (Path file : files.sorted().toList()) {
                Matcher text = SELECT.matcher(Files.readString(file, StandardCharsets.UTF_8));
                if (text.find()
                        && !text.group(1).contains("SERVICE")
                        && !text.group(1).contains("text:query")) {
                    queries.put(
                            String.valueOf(file.getFileName()).replace(".ttl", ""),
                            text.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
                }
            }
        }
        return queries;
    }

    private static Line measured(String name, String query, List<SparqlServer> stores, int rounds) throws IOException {
        Warmed warmed = warm(name, query, stores);
        Map<String, List<Double>> times = warmed.times();
        for (int round = 0; round < rounds; round++) {
            for (SparqlServer store : stores) {
                if (times.get(store.name()) instanceof ArrayList<Double> list) {
                    list.add(store.ask(query + "\n# " + name + round, round).milliseconds());
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((store, list) -> medians.put(store, list.isEmpty() ? Double.NaN : median(list)));
        SparqlServer first = stores.get(0);
        List<Double> cached = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double took = first.get(query).milliseconds();
            if (round > 0) {
                cached.add(took);
            }
        }
        double own = medians.getOrDefault(first.name(), Double.NaN);
        double fastest = stores.stream()
                .skip(1)
                .mapToDouble(store -> medians.getOrDefault(store.name(), Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.NaN);
        return new Line(name, warmed.rows(), medians, median(cached), own / fastest);
    }

    /** How many rows our store gives, and by store where the times go. */
    private record Warmed(int rows, Map<String, List<Double>> times) {}

    /** Asks for a while, so that what is compiled or planned on the way is; of stores whose rows are ours, a list to be filled, of others an empty one. */
    private static Warmed warm(String name, String query, List<SparqlServer> stores) throws IOException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Rows ours = null;
        for (SparqlServer store : stores) {
            double spent = 0;
            for (int i = 0; i < LEAST_WARM || (i < MOST_WARM && spent < WARM_MILLISECONDS); i++) {
                SparqlServer.Answer answer = store.ask(query + "\n# warm " + name + i, i);
                spent += answer.milliseconds();
                if (i > 0) {
                    continue;
                }
                Rows rows = answer.status() == 200 ? Rows.of(answer.body()) : null;
                ours = ours == null ? rows : ours;
                boolean same = rows != null && rows.equals(ours);
                times.put(store.name(), same ? new ArrayList<>() : List.of());
                if (!same) {
                    System.out.println(name + ": " + store.name() + " gives " + rows + ", not " + ours + " "
                            + (rows == null ? answer.body().lines().findFirst().orElse("") : ""));
                }
            }
        }
        return new Warmed(ours == null ? -1 : ours.count(), times);
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String report(Workbench bench, Stores stores, List<Line> lines) throws IOException {
        List<String> headings = new ArrayList<>(List.of("sample query", "rows", "ours, cached"));
        stores.all().forEach(store -> headings.add(store.name().replaceAll(" .*", "")));
        headings.add("ours / fastest peer");
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<String> row =
                    new ArrayList<>(List.of(line.query(), String.valueOf(line.rows()), figure(line.cached())));
            stores.all().forEach(store -> row.add(figure(line.medians().getOrDefault(store.name(), Double.NaN))));
            row.add(figure(line.ratio()));
            rows.add(row);
        }
        double ratio = median(lines.stream()
                .map(Line::ratio)
                .filter(value -> !Double.isNaN(value))
                .toList());
        StringBuilder text = new StringBuilder("# Queries beside other stores\n\n");
        text.append("Milliseconds until the whole answer (CSV over HTTP) is there, median of ")
                .append(bench.rounds())
                .append(" after ")
                .append(WARM_MILLISECONDS / 1000)
                .append(" s of asking to warm up (")
                .append(LEAST_WARM)
                .append(" times at least), one client, over ")
                .append(stores.projects())
                .append(" projects (")
                .append(stores.statements())
                .append(" statements). ")
                .append(Machine.description())
                .append(".\n\n    bench/run query\n\n");
        stores.all().forEach(store -> text.append("- ").append(store.name()).append('\n'));
        text.append('\n').append(Report.table(headings, rows)).append('\n');
        text.append("Median of the ratios: **")
                .append(figure(ratio))
                .append("** (bound: 1.5). A dash: that store gives other rows, or no answer in time.\n")
                .append(EXPLANATION);
        return text.toString();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
