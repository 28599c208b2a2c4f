package org.esflod.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;

/** How good the data of a version are, by its own reports. */
public final class Quality {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();

    private Quality() {}

    /** How certain it is who the owners are: a status, and how many projects have it. */
    public record Status(Shown status, String projects, String share) {}

    /** Links of one kind to one other dataset. */
    public record Linkset(String from, String to, Shown predicate, String links, String page) {}

    /** How right links were, on a set of names whose answers are known. */
    public record Measured(String set, String precision, String low, String high, String of) {}

    /** A field of the sources: in how many records it is stated, understood, and, where it is a name, resolved. */
    public record Field(String name, String stated, String understood, String resolved) {}

    /** A form of source, and its fields that any record states. */
    public record SourceForm(String name, String records, List<Field> fields) {}

    /** What the page shows. */
    static Map<String, Object> of(Version version, Values values) {
        JsonNode links = json(version.files().get("/meta/links.json"));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("counts", Counts.of(version, values.language()));
        model.put("statuses", statuses(links, values));
        model.put("linksets", linksets(links, values));
        model.put("measured", measured(links, values));
        model.put("forms", forms(version, values));
        return model;
    }

    private static List<Status> statuses(JsonNode links, Values values) {
        long all = 0;
        for (JsonNode count : links.path("owners")) {
            all += count.asLong();
        }
        List<Status> statuses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : links.path("owners").properties()) {
            long count = each.getValue().asLong();
            statuses.add(new Status(
                    values.thing(values.served().base().id("scheme", "link-status/" + each.getKey())),
                    values.number(BigDecimal.valueOf(count)),
                    all == 0 ? "" : values.percent(BigDecimal.valueOf((double) count / all))));
        }
        return statuses;
    }

    private static List<Linkset> linksets(JsonNode links, Values values) {
        List<Linkset> linksets = new ArrayList<>();
        for (JsonNode each : links.path("linksets")) {
            linksets.add(new Linkset(
                    each.path("from").asText(),
                    each.path("to").asText(),
                    values.thing(each.path("predicate").asText()),
                    values.number(each.path("triples").decimalValue()),
                    Addresses.ours(values.served(), each.path("linkset").asText())));
        }
        return linksets;
    }

    private static List<Measured> measured(JsonNode links, Values values) {
        List<Measured> measured = new ArrayList<>();
        for (JsonNode each : links.path("measured")) {
            if (each.has("precision")) {
                measured.add(new Measured(
                        each.path("title").path(values.language().tag()).asText(),
                        values.percent(each.path("precision").decimalValue()),
                        values.percent(each.path("precision-low").decimalValue()),
                        values.percent(each.path("precision-high").decimalValue()),
                        values.number(each.path("precision-of").decimalValue())));
            }
        }
        return measured;
    }

    private static List<SourceForm> forms(Version version, Values values) {
        Path file = version.files().get("/reports/coverage.csv");
        if (file == null) {
            return List.of();
        }
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        Map<String, String> records = new LinkedHashMap<>();
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                String form = row.getOrDefault("form", "");
                records.put(form, number(row, "records", values));
                if (!row.getOrDefault("stated", "0").equals("0")) {
                    fields.computeIfAbsent(form, key -> new ArrayList<>())
                            .add(new Field(
                                    row.getOrDefault("field", ""),
                                    number(row, "stated", values),
                                    number(row, "understood", values),
                                    number(row, "resolved", values)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields.entrySet().stream()
                .map(each -> new SourceForm(
                        each.getKey(), records.getOrDefault(each.getKey(), ""), List.copyOf(each.getValue())))
                .toList();
    }

    private static String number(Map<String, String> row, String column, Values values) {
        String text = row.getOrDefault(column, "");
        return text.matches("[0-9]{1,18}") ? values.number(new BigDecimal(text)) : "";
    }

    private static JsonNode json(@Nullable Path file) {
        try {
            return file == null ? MissingNode.getInstance() : JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
