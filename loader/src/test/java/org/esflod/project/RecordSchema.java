package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import org.esflod.TestFiles;

/** The record's JSON form, checked against {@code mapping/record.schema.json}. */
public final class RecordSchema {
    private static final JsonSchema SCHEMA = load();

    private RecordSchema() {}

    /** Fails where a line breaks the schema. */
    public static void check(String line) {
        assertEquals(Set.of(), SCHEMA.validate(line, InputFormat.JSON, context -> context.getExecutionConfig()
                .setFormatAssertionsEnabled(true)));
    }

    /** The line of a project, valid, and read back to the same project. */
    public static String line(Project project) {
        String line = RecordJson.line("project", project);
        check(line);
        try {
            assertEquals(project, RecordJson.project(line));
        } catch (JsonProcessingException e) {
            throw new AssertionError("a project that was written cannot be read back", e);
        }
        return line;
    }

    private static JsonSchema load() {
        try {
            String schema = Files.readString(TestFiles.home("mapping/record.schema.json"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
