package org.esflod.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a set as YAML: texts, lists and maps. Every scalar is the text that stands there, so that a version
 * {@code 1.10} stays one.
 *
 * <p>Source: SSSOM/TSV, Metadata block; it forbids tags, anchors and aliases.
 */
final class YamlBlock {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private static final YAMLMapper WRITER = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private YamlBlock() {}

    /**
     * Key to text ({@link String}), list ({@link List}) or map ({@link Map}); nothing where the text is empty.
     *
     * @param file how to call the file in messages
     * @throws LoaderException where the text is no map in YAML
     */
    static Map<String, Object> read(String file, String yaml) {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return Map.of();
            }
            if (first != JsonToken.START_OBJECT) {
                throw new LoaderException(file
                        + ", line 1: the metadata is no map of names and values; no other comment may stand there");
            }
            Map<String, Object> read = map(file, parser);
            if (parser.nextToken() != null) {
                throw new LoaderException(file + ": the metadata is more than one document of YAML");
            }
            return read;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new LoaderException(
                    file + ", line " + line + ": the metadata is no YAML: "
                            + e.getOriginalMessage().replaceAll("\\s+", " ").strip(),
                    e);
        } catch (IOException e) {
            throw new LoaderException("cannot read the metadata of " + file, e);
        }
    }

    private static Map<String, Object> map(String file, YAMLParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Object value = value(file, parser);
            if (map.containsKey(key)) {
                throw new LoaderException(
                        file + ", line " + line(parser) + ": the metadata says twice what " + key + " is");
            }
            if (value != null) {
                map.put(key, value);
            }
        }
        return map;
    }

    private static @Nullable Object value(String file, YAMLParser parser) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw new LoaderException(
                    file + ", line " + line(parser) + ": YAML tags, anchors and aliases are not allowed in metadata");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return map(file, parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object value = value(file, parser);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The text of a map, without the mark at its beginning; ends with a line end. */
    static String write(Map<String, Object> map) {
        try {
            return WRITER.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata that cannot be written as YAML", e);
        }
    }
}
