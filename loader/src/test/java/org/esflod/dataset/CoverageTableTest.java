package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.esflod.project.Coverage;
import org.esflod.project.RecordFields;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTableTest {
    @Test
    void aFieldOfAFormIsARow(@TempDir Path folder) throws IOException {
        Coverage coverage = new Coverage(Set.of("owner"));
        coverage.parsed("page-2007-2013", Set.of("title", "owner"), Set.of("title", "owner"));
        coverage.parsed("page-2007-2013", Set.of("title", "owner"), Set.of("owner"));
        coverage.linked("page-2007-2013", Set.of("owner"));
        CoverageTable.write(folder, coverage);
        List<String> lines =
                List.of(Files.readString(folder.resolve("coverage.csv")).split("\r\n", -1));
        assertEquals("form,field,records,stated,understood,resolved", lines.get(0));
        assertEquals("page-2007-2013,title,2,2,1,", lines.get(1 + RecordFields.ALL.indexOf("title")));
        assertEquals("page-2007-2013,owner,2,2,2,1", lines.get(1 + RecordFields.ALL.indexOf("owner")));
        assertEquals("page-2007-2013,cci,2,0,0,", lines.get(1 + RecordFields.ALL.indexOf("cci")));
        assertEquals(RecordFields.ALL.size() + 2, lines.size());
    }

    @Test
    void itsColumnsAreDescribed(@TempDir Path folder) throws IOException {
        CoverageTable.write(folder, new Coverage(Set.of()));
        JsonNode table = RecordJson.document(Files.readString(folder.resolve("coverage.csv-metadata.json")))
                .at("/tables/0");
        assertEquals("coverage.csv", table.path("url").asText());
        List<String> names = new ArrayList<>();
        table.at("/tableSchema/columns")
                .forEach(column -> names.add(column.path("name").asText()));
        assertEquals(String.join(",", names) + "\r\n", Files.readString(folder.resolve("coverage.csv")));
    }
}
