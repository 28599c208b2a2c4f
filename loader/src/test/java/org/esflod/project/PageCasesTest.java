package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.problem.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code cases-pages} is one page, the project that it gives and the problems that it has.
 *
 * <p>{@code -Desflod.regenerate=true} writes what is found now into the folders; read the difference before committing.
 */
class PageCasesTest {
    private static final boolean REGENERATE = Boolean.getBoolean("esflod.regenerate");

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(TestFiles.home("loader/src/test/resources/cases-pages"))) {
            List<DynamicTest> tests = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
                    .toList();
            assertFalse(tests.isEmpty(), "no case found");
            return tests;
        }
    }

    private static void check(Path folder) throws IOException {
        Pages.Outcome outcome = Pages.of(page(folder));
        List<String> problems =
                outcome.problems().stream().sorted().map(Pages::line).toList();
        Path expected = folder.resolve("expected.json");
        Path expectedProblems = folder.resolve("problems.txt");
        if (REGENERATE) {
            Files.write(expectedProblems, problems);
            Files.deleteIfExists(expected);
            if (outcome.project().isPresent()) {
                Files.writeString(expected, document(outcome.required()).toPrettyString() + "\n");
            }
        }
        assertTrue(Files.exists(expectedProblems), "problems.txt is missing; an empty one says that there are none");
        assertEquals(
                String.join("\n", Files.readAllLines(expectedProblems)),
                String.join("\n", problems),
                "problems, one a line: code, position, field");
        boolean refused = outcome.problems().stream().anyMatch(p -> p.code().severity() == Severity.ERROR);
        assertEquals(
                refused, outcome.project().isEmpty(), "a page with an error gives no project, any other gives one");
        assertEquals(!refused, Files.exists(expected), "expected.json stands where the page is not refused");
        if (!refused) {
            assertEquals(
                    RecordJson.document(Files.readString(expected)).toPrettyString(),
                    document(outcome.required()).toPrettyString());
        }
    }

    private static Path page(Path folder) {
        Path text = folder.resolve("page.txt");
        Path html = folder.resolve("page.html");
        assertTrue(Files.exists(text) ^ Files.exists(html), "a case has either page.txt or page.html");
        return Files.exists(text) ? text : html;
    }

    private static JsonNode document(Project project) throws JsonProcessingException {
        return RecordJson.document(RecordSchema.line(project));
    }
}
