package org.esflod.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.esflod.problem.LoaderException;

/**
 * What was measured, as the program ships it: {@code mapping/models/quality.json}.
 *
 * <p>Shape: {@code sets}, by the id of the {@link BenchmarkSet}: its title and linkset, form, linker, whether its model has seen the queries, files with their
 * SHA-256, numbers of queries and distinct mentions, measures (value, low, high, hits, of), calibration, groups, notes.
 * Units: four decimals. A set that was not run keeps what an earlier run measured. The dataset's description reads it, and
 * {@link QualityPage} is made of nothing else.
 */
public final class QualityFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> sets = new TreeMap<>();

    /** What a file holds; nothing where there is none. */
    public static QualityFile read(Path file) {
        QualityFile quality = new QualityFile();
        if (Files.exists(file)) {
            try {
                for (Map.Entry<String, JsonNode> set :
                        JSON.readTree(file.toFile()).path("sets").properties()) {
                    quality.sets.put(set.getKey(), set.getValue());
                }
            } catch (JsonProcessingException e) {
                throw new LoaderException(file + " is no JSON: " + e.getOriginalMessage(), e);
            } catch (IOException e) {
                throw new LoaderException("cannot read " + file, e);
            }
        }
        return quality;
    }

    /** What was measured on a set; empty where it was never run. */
    Optional<JsonNode> of(BenchmarkSet set) {
        return Optional.ofNullable(sets.get(set.id()));
    }

    /** Takes the place of what was measured on the set before. */
    public void put(BenchmarkSet set, Evaluation evaluation) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode title = node.putObject("title");
        new TreeMap<>(set.title()).forEach(title::put);
        if (set.linkset() != null) {
            node.put("linkset", set.linkset());
        }
        node.put("form", evaluation.form().title());
        node.put("linker", evaluation.linker());
        ObjectNode files = node.putObject("files");
        evaluation.files().forEach(files::put);
        node.put("seen", evaluation.seen());
        node.put("queries", evaluation.queries().size());
        node.put("distinctMentions", evaluation.distinctMentions());
        ArrayNode measures = node.putArray("measures");
        evaluation.measures().forEach(measure -> put(measure, measures.addObject()));
        ArrayNode bins = node.putArray("calibration");
        evaluation.calibration().bins().forEach(bin -> bins.addObject()
                .put("from", bin.from())
                .put("to", bin.to())
                .put("answers", bin.answers())
                .put("meanProbability", decimal(bin.meanProbability()))
                .put("shareRight", decimal(bin.shareRight())));
        ArrayNode groups = node.putArray("groups");
        evaluation.groups().forEach(group -> groups.addObject()
                .put("group", group.group())
                .put("queries", group.queries())
                .put("expected", group.expected())
                .put("right", group.right())
                .put("wrong", group.wrong())
                .put("review", group.review()));
        ArrayNode notes = node.putArray("notes");
        evaluation.notes().forEach(notes::add);
        sets.put(set.id(), node);
    }

    /** Writes the file, the same bytes for the same figures. */
    public void write(Path file) {
        ObjectNode all = JSON.createObjectNode();
        all.put("about", "Written by bench/linking; docs/linking-quality.md explains the figures.");
        ObjectNode written = all.putObject("sets");
        sets.forEach(written::set);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writer(printer).writeValueAsString(all) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private static void put(Measure measure, ObjectNode node) {
        node.put("name", measure.name());
        measure.value().ifPresent(value -> node.put("value", decimal(value)));
        measure.interval()
                .ifPresent(interval -> node.put("low", decimal(interval.low())).put("high", decimal(interval.high())));
        if (measure.of() != null) {
            node.put("hits", measure.hits()).put("of", measure.of());
        }
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(EvaluationText.number(value));
    }
}
