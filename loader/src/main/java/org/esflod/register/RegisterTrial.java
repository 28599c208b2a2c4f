package org.esflod.register;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.esflod.problem.LoaderException;

/** Looks for names whose organisation is known: how many are found, and how fast. */
public final class RegisterTrial {
    private static final int MOST = 50;

    /** Of the processor: what else the machine does is not counted. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private record Query(String name, String key) {}

    /**
     * What became of one name.
     *
     * @param exact whether anything has an equal key
     * @param rank of the right one among the candidates, from 0; -1 where it is not among them
     */
    private record Answer(
            boolean exact, boolean exactRight, boolean wanted, int rank, long exactNanos, long fuzzyNanos) {}

    private final List<Answer> answers;
    private final double exactSeconds;
    private final double fuzzySeconds;

    private RegisterTrial(List<Answer> answers, double exactSeconds, double fuzzySeconds) {
        this.answers = answers;
        this.exactSeconds = exactSeconds;
        this.fuzzySeconds = fuzzySeconds;
    }

    /** Looks for all names of a file; all of them by their keys, then those of which no key is found by candidates. */
    public static RegisterTrial of(Register register, Path file, int threads) throws IOException {
        List<Query> queries = read(file);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            // Once without a clock: pages of the index are read from the disk, and code is compiled.
            all(pool, queries.subList(0, Math.min(queries.size(), 2_000)), query -> exact(register, query));
            long begun = System.nanoTime();
            List<Answer> exact = all(pool, queries, query -> exact(register, query));
            long half = System.nanoTime();
            List<Query> rest = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                if (exact.get(i).exact()) {
                    answers.add(exact.get(i));
                } else {
                    rest.add(queries.get(i));
                }
            }
            all(pool, rest.subList(0, Math.min(rest.size(), 500)), query -> fuzzy(register, query));
            long third = System.nanoTime();
            answers.addAll(all(pool, rest, query -> fuzzy(register, query)));
            long end = System.nanoTime();
            return new RegisterTrial(answers, (half - begun) / 1e9, (end - third) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    /** The figures, a line each. */
    public List<String> lines() {
        List<Answer> exact = answers.stream().filter(Answer::exact).toList();
        List<Answer> fuzzy = answers.stream().filter(answer -> !answer.exact()).toList();
        List<Answer> wanted = answers.stream().filter(Answer::wanted).toList();
        List<Answer> wantedFuzzy = fuzzy.stream().filter(Answer::wanted).toList();
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "names %,d; with an equal key %,d (%.1f %%), the right one among them %.4f",
                answers.size(),
                exact.size(),
                100.0 * exact.size() / Math.max(1, answers.size()),
                share(exact.stream().filter(Answer::wanted).toList(), MOST)));
        lines.add(format(
                "exact: %,.0f a second; of the processor %.3f ms each, median %.3f, of a hundred the slowest %.3f",
                answers.size() / exactSeconds,
                mean(exact, true),
                percentile(exact, true, 50),
                percentile(exact, true, 99)));
        lines.add(format(
                "fuzzy: %,d names, %,.0f a second; of the processor %.2f ms each, median %.2f, of a hundred the slowest %.2f",
                fuzzy.size(),
                fuzzy.size() / fuzzySeconds,
                mean(fuzzy, false),
                percentile(fuzzy, false, 50),
                percentile(fuzzy, false, 99)));
        lines.add(format(
                "fuzzy, of %,d that have an organisation: first %.4f, among 10 %.4f, among 50 %.4f",
                wantedFuzzy.size(), share(wantedFuzzy, 1), share(wantedFuzzy, 10), share(wantedFuzzy, MOST)));
        lines.add(format("all, of %,d that have an organisation: among 50 %.4f", wanted.size(), share(wanted, MOST)));
        return lines;
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static double share(List<Answer> answers, int most) {
        long found = answers.stream()
                .filter(answer -> answer.exact() ? answer.exactRight() : answer.rank() >= 0 && answer.rank() < most)
                .count();
        return (double) found / Math.max(1, answers.size());
    }

    private static double mean(List<Answer> answers, boolean exact) {
        return answers.stream()
                        .mapToLong(answer -> exact ? answer.exactNanos() : answer.fuzzyNanos())
                        .average()
                        .orElse(0)
                / 1e6;
    }

    private static double percentile(List<Answer> answers, boolean exact, int percent) {
        long[] nanos = answers.stream()
                .mapToLong(answer -> exact ? answer.exactNanos() : answer.fuzzyNanos())
                .sorted()
                .toArray();
        return nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1L) * percent / 100)] / 1e6;
    }

    private static Answer exact(Register register, Query query) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        List<RegisterEntry> found = register.exact(query.name());
        long nanos = CLOCK.getCurrentThreadCpuTime() - begun;
        return new Answer(
                !found.isEmpty(),
                found.stream().anyMatch(entry -> entry.key().equals(query.key())),
                !query.key().isEmpty(),
                -1,
                nanos,
                0);
    }

    private static Answer fuzzy(Register register, Query query) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        List<Register.Candidate> found = register.candidates(query.name(), MOST);
        long nanos = CLOCK.getCurrentThreadCpuTime() - begun;
        List<String> keys =
                found.stream().map(candidate -> candidate.entry().key()).toList();
        return new Answer(
                false, false, !query.key().isEmpty(), query.key().isEmpty() ? -1 : keys.indexOf(query.key()), 0, nanos);
    }

    private interface Look {
        Answer at(Query query);
    }

    private static List<Answer> all(ExecutorService pool, List<Query> queries, Look look) {
        List<Future<List<Answer>>> parts = new ArrayList<>();
        int size = 200;
        for (int i = 0; i < queries.size(); i += size) {
            List<Query> part = queries.subList(i, Math.min(queries.size(), i + size));
            parts.add(pool.submit(() -> part.stream().map(look::at).toList()));
        }
        List<Answer> answers = new ArrayList<>();
        try {
            for (Future<List<Answer>> part : parts) {
                answers.addAll(part.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoaderException("the trial was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private static List<Query> read(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                if (!row.keySet().containsAll(Arrays.asList("owner_string", "expected_key"))) {
                    throw new LoaderException(file + " has not the columns owner_string and expected_key");
                }
                queries.add(new Query(
                        row.getOrDefault("owner_string", ""),
                        row.getOrDefault("expected_key", "").replace("-", "")));
            }
        }
        return queries;
    }
}
