package org.esflod.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/** Runs all labelled sets that are there, keeps the figures, and makes the page of them. */
public final class LinkingBench {
    private final List<BenchmarkSet> sets;
    private final List<PublishedFigure> peers;
    private final List<Path> data;

    /**
     * Of these lists.
     *
     * @param folder where {@code linking-sets.json} and {@code linking-peers.csv} stand
     * @param data folders in which the sets' files are looked for; the first that has one counts
     */
    public LinkingBench(Path folder, List<Path> data) {
        this.sets = BenchmarkSet.read(folder.resolve("linking-sets.json"));
        this.peers = PublishedFigure.read(folder.resolve("linking-peers.csv"));
        this.data = List.copyOf(data);
    }

    /** Measures what the files of one set hold. */
    @FunctionalInterface
    public interface Evaluator {
        /** The figures; registers and catalogue are null where the set has none. */
        Evaluation evaluate(Path queries, @Nullable Path catalogue, @Nullable Path registers);
    }

    /**
     * Runs them.
     *
     * @param figures the file of figures, read and written
     * @param page the page, written
     * @param each gets each evaluation as it is done
     * @param say gets a line for each set that is left out
     */
    public void run(Evaluator evaluator, Path figures, Path page, Consumer<Evaluation> each, Consumer<String> say) {
        QualityFile quality = QualityFile.read(figures);
        for (BenchmarkSet set : sets) {
            Optional<Path> queries = find(set.queries());
            Optional<Path> catalogue = find(set.catalogue());
            Optional<Path> registers = find(set.registers());
            if (queries.isEmpty()
                    || (set.catalogue() != null && catalogue.isEmpty())
                    || (set.registers() != null && registers.isEmpty())) {
                say.accept("skipped " + set.id() + ": its files are in none of " + data
                        + (quality.of(set).isPresent() ? "; the figures of an earlier run are kept" : ""));
                continue;
            }
            Evaluation evaluation = evaluator.evaluate(queries.get(), catalogue.orElse(null), registers.orElse(null));
            quality.put(set, evaluation);
            each.accept(evaluation);
            peers.stream()
                    .filter(peer -> peer.set().equals(set.id()))
                    .forEach(peer -> say.accept("published: "
                            + peer.system() + " on " + peer.measuredOn() + ": precision " + peer.precision()
                            + ", recall "
                            + peer.recall() + ", F1 " + peer.f1() + " (comparable: " + peer.comparable() + ")"));
        }
        quality.write(figures);
        try {
            Files.writeString(page, page(quality), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + page, e);
        }
    }

    /** The page of these figures. */
    public String page(QualityFile quality) {
        return QualityPage.of(sets, peers, quality);
    }

    private Optional<Path> find(@Nullable String relative) {
        return relative == null
                ? Optional.empty()
                : data.stream()
                        .map(folder -> folder.resolve(relative))
                        .filter(Files::exists)
                        .findFirst();
    }
}
