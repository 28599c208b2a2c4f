package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
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
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // A number is no text and a text no number: another program's slip must not become a value.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
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

    /** A text as JSON: one line, without tabs. */
    public static String text(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that cannot be written as JSON", e);
        }
    }

    /** The text that {@link #text} wrote. */
    public static String textOf(String json) {
        try {
            return MAPPER.readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a work file was changed", e);
        }
    }

    /** What {@link #line} wrote, into a file of our own. */
    public static <T> T value(String line, String kind, Class<T> type) {
        try {
            return MAPPER.treeToValue(document(line).path(kind), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a work file was changed", e);
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
     * @throws JsonProcessingException where the line is anything else; its message quotes no value
     */
    public static Project project(String line) throws JsonProcessingException {
        JsonNode document = document(line);
        JsonNode project = document.path("project");
        if (document.size() != 1 || !project.isObject()) {
            throw new NoRecord("no document with the one member project");
        }
        if (!onlyText(document)) {
            throw new NoRecord("a character that no text has");
        }
        if (hasNull(document)) {
            throw new NoRecord("null; what is absent is left out");
        }
        return MAPPER.treeToValue(project, Project.class);
    }

    /** Whether all texts are text: no control characters, and no half of a character. */
    private static boolean onlyText(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().codePoints().noneMatch(RecordJson::isNoText);
        }
        for (JsonNode member : node) {
            if (!onlyText(member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNull(JsonNode node) {
        for (JsonNode member : node) {
            if (member.isNull() || hasNull(member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoText(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || c == 0xfffe
                || c == 0xffff
                || Character.getType(c) == Character.SURROGATE;
    }

    /** JSON, but no record. */
    private static final class NoRecord extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NoRecord(String message) {
            super(message);
        }
    }

    /** A day is a text such as {@code 2008-04-21}; the module for dates takes lists and numbers too. */
    private static final class Day extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new NoRecord("a day that is no text");
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeException e) {
                throw new NoRecord("no day of the calendar");
            }
        }
    }
}
