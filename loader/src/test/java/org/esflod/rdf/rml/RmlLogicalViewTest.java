package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.TestFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published cases of logical views over JSON, without joins; one without an output expects an error. */
class RmlLogicalViewTest {

    /** Says so where they are not: a factory without cases is silent. */
    @Test
    void publishedCasesAreThere() {
        assertTrue(Files.isDirectory(TestFiles.shared("data/rml-lv")));
    }

    @TestFactory
    List<DynamicTest> publishedCases() throws IOException {
        return RmlCase.folders(TestFiles.shared("data/rml-lv")).stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> run(folder)))
                .toList();
    }

    private static void run(Path folder) throws IOException, RecordRefused {
        Path mapping = folder.resolve("mapping.ttl");
        Path expected = folder.resolve("output.nq");
        if (Files.exists(expected)) {
            RmlCase.assertSame(expected, RmlCase.runFiles(mapping, "http://example.org/"));
        } else {
            assertThrows(MappingException.class, () -> RmlMapping.compile(mapping, "http://example.org/"));
        }
    }
}
