package org.esflod.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * A labelled set that {@code bench/linking} runs.
 *
 * <p>Source: {@code bench/linking-sets.json}.
 *
 * @param id such as {@code municipal-owners}
 * @param title in sv and en, by language
 * @param queries the labelled file, below one of the folders of data
 * @param catalogue what may be found in it; null where the form needs none
 * @param registers folder of registers; null where the form needs none
 * @param linkset the published links that it measures, {@code owner}: each way of linking by itself; null where it
 *     measures none
 * @param shows what a good result shows
 * @param cannotShow what no result can show
 * @param atLeast bounds by measure
 * @param atMost bounds by measure
 */
public record BenchmarkSet(
        String id,
        Map<String, String> title,
        String queries,
        @Nullable String catalogue,
        @Nullable String registers,
        @Nullable String linkset,
        String shows,
        String cannotShow,
        @Nullable Map<String, Double> atLeast,
        @Nullable Map<String, Double> atMost) {
    /** Copies the maps. */
    public BenchmarkSet {
        title = Map.copyOf(title);
        atLeast = atLeast == null ? Map.of() : Map.copyOf(atLeast);
        atMost = atMost == null ? Map.of() : Map.copyOf(atMost);
    }

    /** All sets of a file, in its order. */
    public static List<BenchmarkSet> read(Path file) {
        try {
            return new JsonMapper().readValue(file.toFile(), new TypeReference<List<BenchmarkSet>>() {});
        } catch (JsonProcessingException e) {
            throw new LoaderException("the list of benchmarks " + file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("the list of benchmarks " + file + " is missing or cannot be read", e);
        }
    }
}
