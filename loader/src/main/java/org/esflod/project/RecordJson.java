package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/**
 * The record's JSON form: one document a line, one member that says what the document is about ({@code project}, and
 * after linking also {@code organisation}, {@code municipality}, {@code region}, {@code link}).
 *
 * <p>Described field by field in {@code mapping/record.schema.json}. What is absent is left out, never {@code null}.
 * Numbers are exact. Members come in a fixed order: the same record gives the same bytes.
 */
public final class RecordJson {
    /** The one configuration for all that reads or writes the record's JSON form. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Excerpts of a broken line would carry its text into messages and logs.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            // An empty list is left out like anything absent, and is an empty list again when it is read.
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private RecordJson() {}

    /**
     * One line, without its line end.
     *
     * @param kind what the document is about, such as {@code project}
     * @param value the thing itself
     */
    public static String line(String kind, Object value) {
        try {
            return MAPPER.writeValueAsString(Map.of(kind, value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + kind + " that cannot be written as JSON", e);
        }
    }

    /**
     * The document of a line.
     *
     * @throws JsonProcessingException where the line is no JSON
     */
    public static JsonNode document(String line) throws JsonProcessingException {
        return MAPPER.readTree(line);
    }

    /**
     * The document of a line written after linking: an object of one member that is an object.
     *
     * @throws JsonProcessingException where the line is no such document
     */
    public static JsonNode linkedDocument(String line) throws JsonProcessingException {
        JsonNode document = document(line);
        if (document.size() != 1 || !document.elements().next().isObject()) {
            throw new JsonMappingException(null, "not a document of one member");
        }
        return document;
    }

    /**
     * The project of a line written before linking.
     *
     * @throws JsonProcessingException where the line is no JSON or no project
     */
    public static Project project(String line) throws JsonProcessingException {
        return MAPPER.treeToValue(document(line).path("project"), Project.class);
    }
}
