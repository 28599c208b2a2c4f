package org.esflod.rdf.rml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;

/** Data of another format inside a string of the record. */
final class EmbeddedText {
    private static final ObjectReader CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.INSERT_NULLS_FOR_MISSING_COLUMNS)
            .build()
            .readerFor(JsonNode.class)
            .with(CsvSchema.emptySchema().withHeader());

    private EmbeddedText() {}

    /** One value. */
    static JsonNode json(String text, Where where) throws RecordRefused {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RecordRefused(where, "no well-formed JSON", text);
        }
    }

    /** One object a line, by the names in the first line; a cell that a short line lacks is null. Empty text: none. */
    static List<JsonNode> csv(String text, Where where) throws RecordRefused {
        if (text.isEmpty()) {
            return List.of();
        }
        try (MappingIterator<JsonNode> lines = CSV.readValues(text)) {
            return lines.readAll();
        } catch (IOException e) {
            throw new RecordRefused(where, "no well-formed CSV", text);
        }
    }
}
