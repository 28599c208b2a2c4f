package org.esflod.rdf.rml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import org.esflod.rdf.rml.JsonPath.Step;

/** Follows a path through a JSON file and gives what it selects, holding one selected value at a time. */
final class JsonStream {
    private final JsonPath path;
    private final Records records;
    private long index;

    private JsonStream(JsonPath path, Records records) {
        this.path = path;
        this.records = records;
    }

    /** Takes records in the order of the file. */
    interface Records {
        void accept(JsonNode record, long index);
    }

    /**
     * Reads a whole file, also behind the last value selected: a file that is cut off is an error.
     *
     * @param name the file, for messages
     */
    static void read(Path file, String name, JsonPath path, Records records) {
        if (!Files.isRegularFile(file)) {
            throw new LoaderException(name + ": no such file beside the mapping");
        }
        try (JsonParser parser = Json.MAPPER.createParser(file.toFile())) {
            if (parser.nextToken() == null) {
                throw new LoaderException(name + ": the file is empty, not JSON");
            }
            new JsonStream(path, records).follow(parser, 0);
            if (parser.nextToken() != null) {
                throw new LoaderException(name + ": more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new LoaderException(
                    name + ":" + e.getLocation().getLineNr() + ": no well-formed JSON, or a name twice in an object",
                    e);
        } catch (IOException e) {
            throw new LoaderException(name + ": cannot be read", e);
        }
    }

    /** From the first token of a value to its last. */
    private void follow(JsonParser parser, int next) throws IOException {
        if (next == path.steps().size()) {
            JsonNode record = Json.ONE_OF_MANY.readValue(parser);
            records.accept(record, index++);
            return;
        }
        Step step = path.steps().get(next);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                boolean selected = step instanceof Step.All || (step instanceof Step.Element e && e.index() == i);
                followIf(selected, parser, next + 1);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                boolean selected = step instanceof Step.All
                        || (step instanceof Step.Member m && m.name().equals(name));
                followIf(selected, parser, next + 1);
            }
        }
    }

    private void followIf(boolean selected, JsonParser parser, int next) throws IOException {
        if (selected) {
            follow(parser, next);
        } else {
            parser.skipChildren();
        }
    }
}
