package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of our own, one for each thing that the project's mapping relies on; see the README beside them. */
class RmlCasesTest {
    private static final String BASE = "http://example.com/base";

    static Stream<Named<Path>> cases() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(RmlCasesTest.class.getResource("/rml-cases"));
        return RmlCase.folders(Path.of(folder.toURI())).stream()
                .map(path -> Named.of(path.getFileName().toString(), path));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatIsExpected(Path folder) throws IOException {
        Path mapping = part(folder, "mapping.ttl");
        Path document = part(folder, "document.json");
        Path expected = folder.resolve("expected.nq");
        Path error = folder.resolve("error.txt");
        assertTrue(Files.exists(expected) || Files.exists(error), "neither expected.nq nor error.txt");

        List<Statement> statements = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        run(mapping, document, statements, errors);
        assertEquals(Files.exists(error) ? Files.readAllLines(error) : List.of(), errors);
        if (Files.exists(expected)) {
            RmlCase.assertSame(expected, statements);
        } else {
            assertEquals(List.of(), statements);
        }
    }

    private static void run(Path mapping, Path document, List<Statement> statements, List<String> errors)
            throws IOException {
        DocumentMapper mapper;
        try {
            mapper = RmlMapping.compile(mapping, BASE).forDocuments();
        } catch (MappingException e) {
            errors.add(e.getMessage());
            return;
        }
        try (MappingIterator<JsonNode> documents = Json.ONE_OF_MANY.readValues(document.toFile())) {
            while (documents.hasNext()) {
                try {
                    statements.addAll(mapper.map(documents.next()));
                } catch (RecordRefused e) {
                    errors.add(e.getMessage());
                    if (!e.found().isEmpty()) {
                        errors.add("found: " + e.found());
                    }
                }
            }
        }
    }

    private static Path part(Path folder, String name) {
        Path file = folder.resolve(name);
        assertTrue(Files.exists(file), name + " is missing");
        return file;
    }
}
