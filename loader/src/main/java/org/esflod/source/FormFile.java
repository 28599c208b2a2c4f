package org.esflod.source;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;

/** Reads one metadata file; Metadata Vocabulary for Tabular Data, 5.4 (table) and 5.5 (schema). */
final class FormFile {
    /** How a metadata file's name ends; what stands before is the form's id. */
    static final String ENDING = ".csvw.json";

    private static final String LAYOUT = SourceForms.NAMESPACE + "layout";
    private static final String ENDS_AT_BLANK_ROW = SourceForms.NAMESPACE + "endsAtBlankRow";
    private static final String CONTEXT = "http://www.w3.org/ns/csvw";
    private static final Set<String> KNOWN = with(
            "@context",
            "@id",
            "@type",
            "url",
            "dialect",
            "tableSchema",
            "notes",
            "suppressOutput",
            LAYOUT,
            ENDS_AT_BLANK_ROW);
    private static final Set<String> KNOWN_OF_SCHEMA = with("@id", "@type", "columns");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormFile() {}

    /**
     * The form that a file describes.
     *
     * @throws LoaderException naming the file and the member, where something is wrong
     */
    static SourceForm read(Path file) {
        String name = String.valueOf(file.getFileName());
        JsonNode document;
        try {
            document = MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new LoaderException(file + " cannot be read as JSON: " + e.getMessage(), e);
        }
        Members table = new Members(file.toString(), "", document);
        table.allow(KNOWN);
        context(table);
        Members schema = table.object("tableSchema");
        schema.allow(KNOWN_OF_SCHEMA);
        Inherited inherited = Inherited.NOTHING.with(table).with(schema);
        List<Column> columns = new ArrayList<>();
        for (Members column : schema.objects("columns")) {
            columns.add(ColumnMembers.read(column, inherited));
        }
        check(schema, columns);
        Layout layout = layout(table);
        if (!layout.isPage() && columns.stream().noneMatch(Column::required)) {
            throw schema.wrong("columns", "hold none that is required: nothing would tell the list from others");
        }
        for (Column column : columns) {
            if (!layout.isPage() && column.virtual() && column.defaultValue() == null) {
                throw schema.wrong(
                        "columns", "hold the virtual " + column.name() + ", which says nothing without a default");
            }
        }
        String title = table.text("dc:title");
        return new SourceForm(
                name.substring(0, name.length() - ENDING.length()),
                title == null ? "" : title,
                layout,
                columns,
                table.has("dialect") ? DialectMembers.read(table.object("dialect")) : Dialect.UNSTATED,
                table.flag(ENDS_AT_BLANK_ROW, false));
    }

    /** {@code "http://www.w3.org/ns/csvw"}, alone or first in a list before the document's language. */
    private static void context(Members table) {
        JsonNode context = table.get("@context");
        boolean alone = context.asText().equals(CONTEXT);
        boolean list = context.isArray() && context.path(0).asText().equals(CONTEXT) && context.size() <= 2;
        if (!alone && !list) {
            throw table.wrong("@context", "must be \"" + CONTEXT + "\", or a list of it and {\"@language\": ...}");
        }
        if (list && context.size() == 2) {
            Members local = new Members(table.file(), "@context[1]", context.get(1));
            local.allow(Set.of("@language", "@base"));
            local.language("@language");
        }
    }

    private static Layout layout(Members table) {
        String word = table.text(LAYOUT);
        return Stream.of(Layout.values())
                .filter(layout -> layout.word().equals(word == null ? "table" : word))
                .findFirst()
                .orElseThrow(() -> table.wrong(
                        LAYOUT,
                        "is " + word + ", none of "
                                + Stream.of(Layout.values()).map(Layout::word).collect(Collectors.joining(", "))));
    }

    private static void check(Members schema, List<Column> columns) {
        Set<String> names = new HashSet<>();
        Map<String, Integer> titles = new HashMap<>();
        boolean virtualMet = false;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String member = "columns[" + i + "]";
            if (!names.add(column.name())) {
                throw schema.wrong(member, "has the name " + column.name() + ", as an earlier one has");
            }
            if (virtualMet && !column.virtual()) {
                throw schema.wrong(member, "stands after a virtual column; virtual columns come last");
            }
            virtualMet |= column.virtual();
            for (String title : column.titles()) {
                Integer earlier = titles.put(Headings.normal(title), i);
                if (earlier != null) {
                    throw schema.wrong(member, "has the title " + title + ", as columns[" + earlier + "] has");
                }
            }
        }
    }

    private static Set<String> with(String... members) {
        return Stream.concat(Inherited.MEMBERS.stream(), Stream.of(members)).collect(Collectors.toUnmodifiableSet());
    }
}
