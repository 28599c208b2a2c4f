package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published cases of RML-Core for JSON, with the base IRIs and expectations of their metadata. */
class RmlCoreTest {
    private static final String CASES = "data/rml-core/test-cases";

    /** Says so where they are not: a factory without cases is silent. */
    @Test
    void publishedCasesAreThere() {
        assertTrue(Files.isDirectory(TestFiles.shared(CASES)));
    }

    @TestFactory
    List<DynamicTest> publishedCases() throws IOException {
        Path folder = TestFiles.shared(CASES);
        Set<String> folders = new HashSet<>();
        RmlCase.folders(folder).forEach(f -> folders.add(f.getFileName().toString()));
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (Map<String, String> row : metadata(folder.resolve("metadata.csv"))) {
            String id = row.getOrDefault("ID", "");
            listed.add(id);
            tests.add(dynamicTest(id + " " + row.get("title"), () -> run(folder.resolve(id), row)));
        }
        assertEquals(folders, listed, "every case folder is in metadata.csv and the other way round");
        return tests;
    }

    private static void run(Path folder, Map<String, String> row) throws IOException, RecordRefused {
        Path mapping = folder.resolve(row.getOrDefault("mapping", ""));
        String base = row.getOrDefault("base_iri", "");
        if (Boolean.parseBoolean(row.get("error"))) {
            Exception refused = assertThrows(Exception.class, () -> RmlCase.runFiles(mapping, base));
            assertTrue(refused instanceof LoaderException || refused instanceof RecordRefused, refused.toString());
        } else {
            RmlCase.assertSame(folder.resolve(row.getOrDefault("output1", "")), RmlCase.runFiles(mapping, base));
        }
    }

    private static List<Map<String, String>> metadata(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.readString(file))) {
            return rows.readAll();
        }
    }
}
