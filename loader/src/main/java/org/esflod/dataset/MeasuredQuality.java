package org.esflod.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of links on labelled sets, as the program ships it.
 *
 * <p>Source: {@code mapping/models/quality.json}, which {@code bench/linking} writes. What was not measured is not stated.
 */
public final class MeasuredQuality {
    private final List<LabelledSet> sets;

    private MeasuredQuality(List<LabelledSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /**
     * A figure.
     *
     * @param value null where nothing could be measured
     * @param low of the 95 % interval
     * @param high of the 95 % interval
     * @param hits what was counted; null for what is no proportion
     * @param of out of how many; null for what is no proportion
     */
    record Figure(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Long hits,
            @Nullable Long of) {}

    /**
     * A labelled set and what was measured on it.
     *
     * @param titles by language
     * @param linkset the links that it measures, {@code owner}; empty where none that are published
     * @param files SHA-256 by name
     * @param figures by name
     */
    record LabelledSet(
            String id,
            SortedMap<String, String> titles,
            String linkset,
            SortedMap<String, String> files,
            SortedMap<String, Figure> figures) {
        /** Precision of the links that were found in a way, such as {@code linked-by-name}; empty where it was not measured. */
        Optional<Figure> precision(String way) {
            return Optional.ofNullable(figures.get("precision, " + way));
        }
    }

    /** Nothing was measured. */
    public static MeasuredQuality none() {
        return new MeasuredQuality(List.of());
    }

    /**
     * What a file states; nothing where there is none.
     *
     * @throws LoaderException where it cannot be read
     */
    public static MeasuredQuality read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            JsonNode all = new JsonMapper().readTree(file.toFile());
            List<LabelledSet> sets = new ArrayList<>();
            for (Map.Entry<String, JsonNode> set : all.path("sets").properties()) {
                SortedMap<String, Figure> figures = new TreeMap<>();
                for (JsonNode measure : set.getValue().path("measures")) {
                    figures.put(measure.path("name").asText(), figure(measure));
                }
                sets.add(new LabelledSet(
                        set.getKey(),
                        texts(set.getValue().path("title")),
                        set.getValue().path("linkset").asText(""),
                        texts(set.getValue().path("files")),
                        figures));
            }
            return new MeasuredQuality(sets);
        } catch (JsonProcessingException e) {
            throw new LoaderException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    /** What measures these links. */
    List<LabelledSet> of(String linkset) {
        return sets.stream().filter(set -> set.linkset().equals(linkset)).toList();
    }

    private static Figure figure(JsonNode measure) {
        return new Figure(
                decimal(measure, "value"),
                decimal(measure, "low"),
                decimal(measure, "high"),
                measure.has("hits") ? measure.path("hits").asLong() : null,
                measure.has("of") ? measure.path("of").asLong() : null);
    }

    private static @Nullable BigDecimal decimal(JsonNode measure, String name) {
        return measure.has(name) ? new BigDecimal(measure.path(name).asText()) : null;
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> text : object.properties()) {
            texts.put(text.getKey(), text.getValue().asText());
        }
        return texts;
    }
}
