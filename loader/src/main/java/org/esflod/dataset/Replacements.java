package org.esflod.dataset;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;
import org.esflod.project.LineSort;
import org.jspecify.annotations.Nullable;

/**
 * Which things of one kind that were published under a hashed key now have another one: projects whose case number became
 * known, organisations that a name is linked to now. {@code meta/replaced.csv} of a version.
 *
 * <p>Shape: CSV with the columns {@code kind}, {@code old_key} and {@code new_key}, sorted, each old key once. The file of the
 * version served so far is carried on: who follows an old IRI finds the thing however many versions later. Left out is an
 * old key that is published again. Memory does not grow with the number of keys: all is put together from sorted files.
 */
public final class Replacements implements Closeable {
    private static final String FILE = "meta/replaced.csv";
    private static final String KIND = "kind";
    private static final String OLD_KEY = "old_key";
    private static final String NEW_KEY = "new_key";
    private static final CsvMapper MAPPER = new CsvMapper();

    private final Kind kind;
    private final LineSort published;
    private final LineSort found;
    private final LineSort followed;
    private final LineSort all;

    /** What may have another key now. */
    public enum Kind {
        ORGANISATION("organisation", "tables/organisations.csv"),
        PROJECT("project", "tables/projects.csv");

        private final String word;
        private final String table;

        Kind(String word, String table) {
            this.word = word;
            this.table = table;
        }

        /** As in IRIs: {@code organisation}. */
        public String word() {
            return word;
        }
    }

    /**
     * One thing that has another key now.
     *
     * @param kind such as {@code project}
     * @param key the key that it was published under
     * @param by the key that it has
     */
    public record Replaced(String kind, String key, String by) {}

    /**
     * Nothing published yet.
     *
     * @param work a folder for work files
     */
    public Replacements(Path work, Kind kind) {
        this.kind = kind;
        this.published = new LineSort(work, "published-" + kind.word());
        this.found = new LineSort(work, "replaced-found-" + kind.word());
        this.followed = new LineSort(work, "replaced-followed-" + kind.word());
        this.all = new LineSort(work, "replaced-" + kind.word());
    }

    /** Notes a thing that is published now. */
    public void published(String key) {
        published.add(key);
    }

    /** The keys that are published now, in order; nothing can be noted any more. */
    LineSort.Lines published() {
        return published.sorted();
    }

    /**
     * Finds what was replaced; call it once.
     *
     * @param served the folder of the version served so far; absent where there is none
     * @param resolved gives old keys and the keys they lead to, in order; opened as often as needed
     */
    public void find(@Nullable Path served, Supplier<LineSort.Lines> resolved) {
        if (served != null) {
            carryOn(served.resolve(FILE));
            findMoved(served.resolve(kind.table), resolved);
        }
        follow(resolved);
        markPublished();
    }

    /**
     * Writes what was found, of all kinds.
     *
     * @param building the folder of the new version
     * @param to gets those whose thing is published now, in the order of kinds and old keys
     */
    public static void write(Path building, List<Replacements> kinds, Consumer<Replaced> to) {
        try (Writer out = Files.newBufferedWriter(created(building));
                SequenceWriter rows = MAPPER.writer(
                                CsvSchema.builder().setLineSeparator("\n").build())
                        .writeValues(out)) {
            rows.write(List.of(KIND, OLD_KEY, NEW_KEY));
            for (Replacements each : kinds) {
                each.write(rows, to);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write " + building.resolve(FILE), e);
        }
    }

    private void write(SequenceWriter rows, Consumer<Replaced> to) throws IOException {
        try (LineSort.Lines lines = all.sorted()) {
            String last = "";
            while (lines.peek() != null) {
                String[] line = lines.next().split("\t", -1);
                if (!line[0].equals(last)) {
                    rows.write(List.of(kind.word(), line[0], line[1]));
                    if (line[2].equals("y")) {
                        to.accept(new Replaced(kind.word(), line[0], line[1]));
                    }
                }
                last = line[0];
            }
        }
    }

    private static Path created(Path building) throws IOException {
        Files.createDirectories(building.resolve("meta"));
        return building.resolve(FILE);
    }

    /** What was replaced before stays so, unless the old key is published again. A file without kinds is one of projects. */
    private void carryOn(Path file) {
        try (LineSort.Lines now = published.sorted()) {
            forEach(file, row -> {
                String old = row.getOrDefault(OLD_KEY, "");
                boolean ours = row.getOrDefault(KIND, Kind.PROJECT.word()).equals(kind.word());
                if (ours && Keys.isHashed(old) && !now.skipTo(old)) {
                    found.add(row.getOrDefault(NEW_KEY, "") + "\t" + old);
                }
            });
        }
    }

    /** What was published so far, is no more, and has another key now. */
    private void findMoved(Path table, Supplier<LineSort.Lines> resolved) {
        try (LineSort.Lines now = published.sorted();
                LineSort.Lines keys = resolved.get()) {
            forEach(table, row -> {
                String old = row.getOrDefault("key", "");
                if (Keys.isHashed(old) && !now.skipTo(old)) {
                    target(keys, old).ifPresent(target -> found.add(target + "\t" + old));
                }
            });
        }
    }

    /** A key that replaced another one may have been replaced itself. */
    private void follow(Supplier<LineSort.Lines> resolved) {
        try (LineSort.Lines pairs = found.sorted();
                LineSort.Lines keys = resolved.get()) {
            while (pairs.peek() != null) {
                String[] pair = pairs.next().split("\t", -1);
                followed.add(target(keys, pair[0]).orElse(pair[0]) + "\t" + pair[1]);
            }
        }
    }

    private void markPublished() {
        try (LineSort.Lines pairs = followed.sorted();
                LineSort.Lines now = published.sorted()) {
            while (pairs.peek() != null) {
                String[] pair = pairs.next().split("\t", -1);
                if (!pair[0].equals(pair[1])) {
                    all.add(pair[1] + "\t" + pair[0] + "\t" + (now.skipTo(pair[0]) ? "y" : "n"));
                }
            }
        }
    }

    private static Optional<String> target(LineSort.Lines keys, String key) {
        String line = keys.skipTo(key) ? keys.peek() : null;
        return Optional.ofNullable(line)
                .map(found -> found.substring(key.length() + 1))
                .filter(target -> target.matches("[0-9A-Za-z._-]+"));
    }

    /** Row by row; an older version has not every file. */
    private static void forEach(Path file, Consumer<Map<String, String>> use) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(file);
                MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNextValue()) {
                use.accept(rows.nextValue());
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file + " of the version served so far", e);
        }
    }

    @Override
    public void close() {
        for (LineSort file : List.of(published, found, followed, all)) {
            file.close();
        }
    }
}
