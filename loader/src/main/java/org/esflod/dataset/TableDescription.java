package org.esflod.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.esflod.project.RecordJson;

/**
 * Tables and their columns, as a metadata file that is published beside them declares them: the header of a table is written from its
 * description, so the two cannot differ.
 *
 * <p>Source: <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>.
 */
final class TableDescription {
    /** Describes the tables of projects, organisations and places. */
    static final String FILE_NAME = "csv-metadata.json";

    private final String fileName;
    private final String text;

    private TableDescription(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
    }

    /** One that comes with the program. */
    static TableDescription read(String fileName) {
        try (InputStream in = Objects.requireNonNull(TableDescription.class.getResourceAsStream(fileName))) {
            return new TableDescription(fileName, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON that is published beside the tables. */
    String text() {
        return text;
    }

    /** Column names of a table, such as {@code projects.csv}, in their order. */
    List<String> columns(String table) {
        List<String> names = new ArrayList<>();
        for (JsonNode described : json().path("tables")) {
            if (described.path("url").asText().equals(table)) {
                described
                        .path("tableSchema")
                        .path("columns")
                        .forEach(column -> names.add(column.path("name").asText()));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException(fileName + " describes no table " + table);
        }
        return names;
    }

    private JsonNode json() {
        try {
            return RecordJson.document(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
