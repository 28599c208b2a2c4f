package org.esflod.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The forms of {@code mapping/sources}: CSVW metadata, one file a form.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/.
 */
public final class SourceForms {
    /** Words that CSVW lacks; its metadata may hold others only by their whole IRI. */
    static final String NAMESPACE = "https://w3id.org/esf-lod/csvw#";

    private static final String ENDING = ".csvw.json";
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final List<SourceForm> forms;

    private SourceForms(List<SourceForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * The forms of all metadata files of a folder, in the order of their names.
     *
     * @throws LoaderException where one cannot be read
     */
    public static SourceForms read(Path folder) {
        List<SourceForm> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                forms.add(form(file));
            }
        } catch (IOException e) {
            throw new LoaderException("the folder of source forms " + folder + " cannot be read", e);
        }
        return new SourceForms(forms);
    }

    /** All forms, in the order of their ids. */
    public List<SourceForm> all() {
        return forms;
    }

    /** The form of an id. */
    public Optional<SourceForm> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static SourceForm form(Path file) throws IOException {
        JsonNode table = MAPPER.readTree(file.toFile());
        String name = String.valueOf(file.getFileName());
        List<Column> columns = new ArrayList<>();
        for (JsonNode column : table.path("tableSchema").path("columns")) {
            columns.add(column(column));
        }
        String layout = table.path(NAMESPACE + "layout").asText("table");
        return new SourceForm(
                name.substring(0, name.length() - ENDING.length()),
                table.path("dc:title").asText(),
                Stream.of(Layout.values())
                        .filter(value -> value.word().equals(layout))
                        .findFirst()
                        .orElseThrow(() -> new LoaderException(file + ": no layout " + layout)),
                columns,
                dialect(table.path("dialect")),
                table.path(NAMESPACE + "endsAtBlankRow").asBoolean());
    }

    private static Dialect dialect(JsonNode dialect) {
        return new Dialect(
                text(dialect, "delimiter"),
                text(dialect, "encoding"),
                dialect.path("quoteChar").asText("\""),
                text(dialect, "commentPrefix"),
                dialect.path("headerRowCount").asInt(1),
                dialect.has("skipRows") ? dialect.path("skipRows").asInt() : null);
    }

    private static Column column(JsonNode column) {
        List<Column.Part> parts = new ArrayList<>();
        for (JsonNode part : column.path(NAMESPACE + "parts")) {
            parts.add(new Column.Part(
                    Pattern.compile(part.path("match").asText()),
                    part.path("name").asText(),
                    part.path("value").asText()));
        }
        return new Column(
                column.path("name").asText(),
                texts(column.path("titles")),
                datatype(column),
                column.path("lang").asText("und"),
                texts(column.path("null")),
                text(column, "separator"),
                column.path("required").asBoolean(),
                column.path("virtual").asBoolean(),
                text(column, "default"),
                column.path("suppressOutput").asBoolean(),
                parts,
                text(column, NAMESPACE + "currency"),
                text(column, NAMESPACE + "unit"));
    }

    private static Datatype datatype(JsonNode column) {
        JsonNode datatype = column.path("datatype");
        JsonNode format = datatype.path("format");
        return new Datatype(
                datatype.isTextual() ? datatype.asText() : datatype.path("base").asText("string"),
                format.isTextual() ? format.asText() : text(format, "pattern"),
                text(format, "decimalChar"),
                text(format, "groupChar"),
                texts(column.path(NAMESPACE + "formats")));
    }

    /** A text, the texts of a list, or all texts of a language map. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        for (JsonNode member : node) {
            texts.addAll(texts(member));
        }
        return texts;
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? value.asText() : null;
    }
}
