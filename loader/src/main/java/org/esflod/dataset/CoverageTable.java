package org.esflod.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.esflod.project.Coverage;

/**
 * {@code coverage.csv}: how many records of each form of source state each field, and what became of those values.
 *
 * <p>Its columns are described where a reader of CSVW looks for them: in {@code coverage.csv-metadata.json}.
 */
public final class CoverageTable {
    static final String FILE_NAME = "coverage.csv";
    static final String METADATA = "coverage.csv-metadata.json";

    private CoverageTable() {}

    /**
     * Writes the table and its description.
     *
     * @param folder such as {@code reports}; made if absent
     * @throws LoaderException where they cannot be written
     */
    public static void write(Path folder, Coverage coverage) {
        TableDescription description = TableDescription.read(METADATA);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(METADATA), description.text(), StandardCharsets.UTF_8);
            try (Table table = new Table(folder, FILE_NAME, description)) {
                for (Coverage.Row row : coverage.rows()) {
                    table.add(cells(row));
                }
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write the coverage in " + folder, e);
        }
    }

    private static Map<String, String> cells(Coverage.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("form", row.form());
        cells.put("field", row.field());
        cells.put("records", Long.toString(row.records()));
        cells.put("stated", Long.toString(row.stated()));
        cells.put("understood", Long.toString(row.understood()));
        if (row.resolved() != null) {
            cells.put("resolved", Long.toString(row.resolved()));
        }
        return cells;
    }
}
