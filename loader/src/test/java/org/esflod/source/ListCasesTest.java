package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code cases-lists} is one list, the raw records that it gives and the problems that it has.
 *
 * <p>A folder with metadata of its own is read with that and not with {@code mapping/sources}. {@code
 * -Desflod.regenerate=true} writes what is found now into the folders; read the difference before committing.
 */
class ListCasesTest {
    private static final boolean REGENERATE = Boolean.getBoolean("esflod.regenerate");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(TestFiles.home("loader/src/test/resources/cases-lists"))) {
            List<DynamicTest> tests = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
                    .toList();
            assertFalse(tests.isEmpty(), "no case found");
            return tests;
        }
    }

    private static void check(Path folder) throws IOException {
        boolean own = Files.exists(folder.resolve("form.csvw.json"))
                || Files.exists(folder.resolve("page-2007-2013.csvw.json"));
        Lists.Outcome outcome = Lists.read(own ? SourceForms.read(folder) : Lists.FORMS, list(folder));
        String records = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(records(outcome.records())) + "\n";
        String problems = String.join(
                "\n", outcome.problems().stream().map(ListCasesTest::line).toList());
        Path expectedRecords = folder.resolve("records.json");
        Path expectedProblems = folder.resolve("problems.txt");
        if (REGENERATE) {
            Files.writeString(expectedRecords, records);
            Files.writeString(expectedProblems, problems.isEmpty() ? "" : problems + "\n");
        }
        assertTrue(Files.exists(expectedProblems), "problems.txt is missing; an empty one says that there are none");
        assertEquals(Files.readString(expectedRecords), records);
        assertEquals(String.join("\n", Files.readAllLines(expectedProblems)), problems);
    }

    private static Path list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("list\\..*(?<!url)"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ArrayNode records(List<SourceRecord> records) {
        ArrayNode all = MAPPER.createArrayNode();
        for (SourceRecord record : records) {
            ObjectNode node = all.addObject();
            node.put("form", record.form().id());
            node.put("at", record.at().toString());
            if (record.address() != null) {
                node.put("address", record.address());
            }
            ObjectNode fields = node.putObject("fields");
            for (RawField field : record.fields()) {
                if (!field.value().isEmpty()) {
                    fields.put(
                            field.name(),
                            field.kind() == RawField.Kind.TEXT ? field.value() : field.value() + " " + field.kind());
                }
            }
        }
        return all;
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.at() + " " + (problem.field().isEmpty() ? "-" : problem.field())
                + (problem.found().isEmpty() ? "" : " " + problem.found().replaceAll("\\s+", " "));
    }
}
