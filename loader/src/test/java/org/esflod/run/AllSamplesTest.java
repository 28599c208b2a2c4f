package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.system.Txn;
import org.esflod.TestFiles;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All sample pages and lists in one run, and one list in two formats. */
class AllSamplesTest {
    private static final String SOURCE_LABELS = """
            PREFIX esf: <https://w3id.org/esf-lod/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label { ?label rdfs:subPropertyOf* esf:sourceLabel }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void pagesAndListsPublishTogether() throws IOException {
        Published all = Published.to(
                folder.resolve("published"),
                TestFiles.shared("data/pages"),
                TestFiles.shared("data/lists"),
                TestFiles.shared("data/kohesio").resolve("IE_valid_example.csv"),
                TestFiles.shared("data/other-pages"),
                "--problem-limit",
                "5");
        assertEquals(0, all.run().exit(), all.run().err());
        // Pages; Tillväxtverket; Austria twice, Latvia twice; Northern Ireland; Bremen; Ireland; pages of other kinds.
        int read = 23 + 296 + 2 * 245 + 2 * 134 + 64 + 99 + 5 + 5;
        int projects = 23 + 296 + 245 + 134 + 64 + 99 + 5;
        assertTrue(
                all.run()
                        .out()
                        .contains("read %,d = published %,d + refused 5; %d projects"
                                .formatted(read, read - 5, projects)),
                all.run().out());
        String problems = Files.readString(all.dir().resolve("current/reports/problems.json"));
        JsonNode refused = RecordJson.document(problems).path("problems").get(0);
        assertEquals("FORM_UNKNOWN", refused.path("code").asText());
        assertEquals(5, refused.path("count").asInt());
        refused.findValuesAsText("file").forEach(file -> assertTrue(file.matches("other-pages/00[1-8]\\.txt"), file));
        assertEquals(
                List.of(
                        "austria-2014-2020|245",
                        "bremen-2014-2020|99",
                        "kohesio|5",
                        "latvia-2014-2020|134",
                        "northern-ireland-2014-2020|64",
                        "page-2007-2013|14",
                        "page-2014-2020|6",
                        "page-2021-2027|3",
                        "tillvaxtverket|296"),
                all.rows("SELECT ?form (COUNT(DISTINCT ?p) AS ?n) { ?p foaf:isPrimaryTopicOf/esf:sourceForm ?form } "
                        + "GROUP BY ?form ORDER BY ?form"));
        List<String> conflicts = Files.readAllLines(all.dir().resolve("current/reports/conflicts.csv"));
        assertEquals(
                Set.of("AT-2DFAAA_00156", "AT-2DFAAA_00177"),
                new TreeSet<>(conflicts.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList()));
    }

    /** The same 245 projects; where the graphs differ, the files themselves do. */
    @Test
    void austriaIsTheSameAsCsvAndAsSpreadsheet() {
        Published csv = Published.to(
                folder.resolve("csv"), TestFiles.shared("data/lists").resolve("AT_ESF_2014-2020.csv"));
        Published xlsx = Published.to(
                folder.resolve("xlsx"), TestFiles.shared("data/lists").resolve("AT_ESF_2014-2020.xlsx"));
        Set<String> onlyCsv = facts(csv);
        Set<String> onlyXlsx = facts(xlsx);
        Set<String> both = new TreeSet<>(onlyCsv);
        both.retainAll(onlyXlsx);
        onlyCsv.removeAll(both);
        onlyXlsx.removeAll(both);
        assertTrue(both.size() > 5_000, "compared " + both.size());
        // The csv leaves one amount empty, and writes two rates as 60,00 % that the spreadsheet holds as a fraction
        // below it.
        assertEquals(
                Set.of("project/AT-2DFAAA_00156 coFinancingRate 0.6", "project/AT-2DFAAA_00177 coFinancingRate 0.6"),
                onlyCsv);
        assertEquals(
                Set.of(
                        "project/AT-2CAEAA_00152 currency EUR",
                        "project/AT-2CAEAA_00152 eligibleCost 225836.0",
                        "project/AT-2DFAAA_00156 coFinancingRate 0.59999999495541",
                        "project/AT-2DFAAA_00177 coFinancingRate 0.59999999495541"),
                onlyXlsx);
    }

    /** What is said of projects and what belongs to them, apart from their source records and from what a file wrote. */
    private static Set<String> facts(Published published) {
        Set<String> labels = new TreeSet<>(published.rows(SOURCE_LABELS));
        Set<String> facts = new TreeSet<>();
        for (Statement statement : statements(published)) {
            String subject = String.valueOf(statement.getSubject());
            String predicate = statement.getPredicate().getURI();
            boolean ofAProject = subject.contains("/id/project/") || subject.contains("/id/organisation/x-");
            if (ofAProject && !labels.contains(predicate) && !predicate.endsWith("isPrimaryTopicOf")) {
                String object = statement.getObject().isLiteral()
                        ? statement.getLiteral().getLexicalForm()
                        : String.valueOf(statement.getObject()).replaceAll(".*/", "");
                facts.add(subject.replaceAll(".*/id/", "") + " " + predicate.replaceAll(".*[/#]", "") + " " + object);
            }
        }
        return facts;
    }

    private static List<Statement> statements(Published published) {
        Model model = published.store().getDefaultModel();
        return new ArrayList<>(Txn.calculateRead(
                published.store(), () -> model.listStatements().toList()));
    }
}
