package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mappings that read their own files: what is streamed, and what a bad record or a bad file costs. */
class RmlFilesTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> objects = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void forget() {
        objects.clear();
        refused.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a[*].n     | [1, 2]",
                "$.a[1].n     | [2]",
                "$['a'][0]['n'] | [1]",
                "$.b[*][*]    | [3, 4]",
                "$.a[9].n     | []",
                "$.none[*]    | []",
                "$.b.x.y      | []",
                "$.c          | [5]",
            })
    void followsPathsWhileReading(String iterator, String expected) throws IOException {
        Files.writeString(
                folder.resolve("data.json"),
                "{\"a\": [{\"n\": 1}, {\"n\": 2}], \"b\": {\"x\": [3], \"y\": [4]}, \"c\": 5}");
        run(iterator);
        assertEquals(expected, objects.toString());
    }

    @Test
    void badRecordCostsItselfOnly() throws IOException {
        Files.writeString(folder.resolve("data.json"), "[1, {\"an\": \"object\"}, 3]");
        run("$[*]");
        assertEquals(List.of("1", "3"), objects);
        assertEquals(List.of("an object where a single value is expected"), refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2           | data.json:1: no well-formed JSON, or a name twice in an object",
                "[{'a':1,'a':2}] | data.json:1: no well-formed JSON, or a name twice in an object",
                "[1] [2]         | data.json: more than one JSON value",
                "''              | data.json: the file is empty, not JSON",
            },
            quoteCharacter = '"')
    void badFileIsAnError(String content, String message) throws IOException {
        Files.writeString(folder.resolve("data.json"), content.replace("''", "").replace('\'', '"'));
        LoaderException error = assertThrows(LoaderException.class, () -> run("$[*]"));
        assertEquals(message, error.getMessage());
    }

    @Test
    void missingFileIsAnError() {
        LoaderException error = assertThrows(LoaderException.class, () -> run("$[*]"));
        assertEquals("data.json: no such file beside the mapping", error.getMessage());
    }

    @Test
    void pathStaysInTheFolder() throws IOException {
        Path mapping = mapping("$", "../data.json");
        RmlMapping compiled = RmlMapping.compile(mapping, "http://example.com/");
        assertThrows(MappingException.class, compiled::forFiles);
    }

    @Test
    void recordsAreGivenOutWhileTheFileIsRead() throws IOException {
        Files.writeString(folder.resolve("data.json"), "[1, 2, 3");
        assertThrows(LoaderException.class, () -> run("$[*]"));
        assertEquals(List.of("1", "2", "3"), objects);
    }

    private void run(String iterator) throws IOException {
        RmlMapping.compile(mapping(iterator, "data.json"), "http://example.com/")
                .forFiles()
                .run(s -> objects.add(s.getObject().stringValue()), r -> refused.add(r.reason()));
    }

    private Path mapping(String iterator, String path) throws IOException {
        return Files.writeString(folder.resolve("mapping.ttl"), """
                @prefix rml: <http://w3id.org/rml/> .
                <#M> rml:logicalSource [
                    rml:source [ a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "%s" ] ;
                    rml:referenceFormulation rml:JSONPath ; rml:iterator "%s" ] ;
                  rml:subject <http://example.com/s> ;
                  rml:predicateObjectMap [ rml:predicate <http://example.com/p> ; rml:objectMap [ rml:reference "$" ] ] .
                """.formatted(path, iterator));
    }
}
