package org.esflod.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code esf-lod.yaml} in the working directory: what an option has when the command line does not give it.
 *
 * <p>Shape: one option a line, without its dashes: {@code base-iri: https://data.example.org/}. Absent: no file, or an
 * empty one. Errors: an unknown key, and a value of another kind than the key has, is a
 * {@link LoaderException}.
 */
final class ConfigFile implements CommandLine.IDefaultValueProvider {
    static final String NAME = "esf-lod.yaml";

    private final Map<String, String> values;

    private ConfigFile(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the file of the folder, where there is one. */
    static ConfigFile read(Path folder, Set<String> options) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new ConfigFile(Map.of());
        }
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            String text = Files.readString(file);
            JsonNode document = text.isBlank() ? mapper.createObjectNode() : mapper.readTree(text);
            if (document.isMissingNode() || document.isNull()) { // nothing but comments
                document = mapper.createObjectNode();
            }
            if (!document.isObject()) {
                throw new LoaderException(file + " is not a list of KEY: VALUE lines");
            }
            return new ConfigFile(values(file, document, options));
        } catch (JsonProcessingException e) {
            throw new LoaderException(file + " is not a list of KEY: VALUE lines: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    private static Map<String, String> values(Path file, JsonNode document, Set<String> options) {
        Set<String> unknown = new TreeSet<>();
        document.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(options);
        if (!unknown.isEmpty()) {
            throw new LoaderException(file + ": unknown key " + String.join(", ", unknown) + "; known are "
                    + String.join(", ", new TreeSet<>(options)));
        }
        Map<String, String> values = new HashMap<>();
        document.properties()
                .forEach(entry -> values.put(entry.getKey(), value(file, entry.getKey(), entry.getValue())));
        return values;
    }

    private static String value(Path file, String key, JsonNode value) {
        Long largest = Settings.WHOLE_NUMBERS.get(key);
        if (largest == null) {
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw new LoaderException(file + ": " + key + " needs a text after its colon");
            }
        } else if (!value.canConvertToLong()
                || !value.isIntegralNumber()
                || value.longValue() < 0
                || value.longValue() > largest) {
            throw new LoaderException(file + ": " + key + " needs a whole number from 0 to " + largest);
        }
        return value.asText();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? values.get(option.longestName().replaceFirst("^--", ""))
                : null;
    }
}
