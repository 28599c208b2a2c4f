package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.esflod.TestFiles;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
    private static Path folder;

    @BeforeAll
    static void write(@TempDir Path tables) {
        folder = tables;
        new TableWriter(Sample.BASE).write(Sample.linked(), folder);
    }

    @Test
    void theSampleIsInTheRecordsForm() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.newInputStream(TestFiles.home("mapping/record.schema.json")));
        for (String line : Files.readAllLines(Sample.linked())) {
            assertEquals(Set.of(), schema.validate(RecordJson.document(line)), line);
        }
    }

    @Test
    void aProjectIsARow() throws IOException {
        Map<String, String> row = rows("projects.csv").get(0);
        row.values().removeIf(String::isEmpty);
        assertEquals(
                Map.ofEntries(
                        Map.entry("iri", "https://esf-lod.example/id/project/2008-00648"),
                        Map.entry("key", "2008-00648"),
                        Map.entry("case_number", "2008/00648"),
                        Map.entry("language", "sv"),
                        Map.entry("title", "Ökad närvaro – \"Håll i, håll ut\" & <tillsammans>"),
                        Map.entry("programme_period", "2007-2013"),
                        Map.entry("programme_area_code", "2007-2013-1"),
                        Map.entry("programme_area_label", "Kompetensförsörjning"),
                        Map.entry("phase_code", "pre-study"),
                        Map.entry("phase_label", "Förprojektering"),
                        Map.entry("owner_iri", "https://esf-lod.example/id/organisation/2120001124"),
                        Map.entry("owner_name", "Jönköpings kommun"),
                        Map.entry("owner_label", "Jönköpings kommun, Näringslivskontoret"),
                        Map.entry("organisation_number", "212000-1124"),
                        Map.entry("owner_status", "linked-by-name"),
                        Map.entry("owner_unit", "Näringslivskontoret"),
                        Map.entry("granted_amount", "631700.00"),
                        Map.entry("total_budget", "1263400"),
                        Map.entry("currency", "SEK"),
                        Map.entry("start_date", "2008-04-21"),
                        Map.entry("end_date", "2008-10-22"),
                        Map.entry("region_code", "SE21"),
                        Map.entry("region_label", "Småland och Öarna"),
                        Map.entry("municipalities", "2"),
                        Map.entry("abstract", "Sammanfattning av läget.\nAndra raden; med semikolon, komma\toch tabb."),
                        Map.entry("source_file", "pages/001.txt"),
                        Map.entry("source_address", "https://example.org/projekt?id=1")),
                row);
    }

    @Test
    void aProjectOfALaterPeriodHasMoreCells() throws IOException {
        Map<String, String> row = rows("projects.csv").get(1);
        Map<String, String> expected = Map.ofEntries(
                Map.entry("title_en", "Action for young people"),
                Map.entry("abstract", "A summary."),
                Map.entry("abstract_en", "A summary."),
                Map.entry("cci", "2007SE052PO001"),
                Map.entry("programme_code", "2007-2013"),
                Map.entry("fund_code", "ESF"),
                Map.entry("fund_label", "ESF"),
                Map.entry("specific_objective_code", ""),
                Map.entry("specific_objective_label", "9.9"),
                Map.entry("thematic_objective_code", "TO08"),
                Map.entry("intervention_field_code", "2014-2020-117"),
                Map.entry("call_number", "2008/00001"),
                Map.entry("co_financing_rate", "0.4"),
                Map.entry("union_amount", "40000"),
                Map.entry("total_cost", "110000"),
                Map.entry("eligible_cost", "105000.50"),
                Map.entry("expected_end_date", "2010-11-30"),
                Map.entry("planned_participants", "0"),
                Map.entry("participants", "12"),
                Map.entry("strategic_importance", "true"),
                Map.entry("child_poverty_theme", "false"),
                Map.entry("country_code", "SE"),
                Map.entry("nuts_code", "SE211"),
                Map.entry("county_codes", "SE211 SE224"),
                Map.entry("owner_postcode", "551 89"),
                Map.entry("owner_place", "JÖNKÖPING"),
                Map.entry("location_label", "Jönköping"),
                Map.entry("location_postcode", "553 15"),
                Map.entry("location_nuts_code", "SE211"),
                Map.entry("latitude", "57.78"),
                Map.entry("longitude", "14.16"));
        row.keySet().retainAll(expected.keySet());
        assertEquals(expected, row);
    }

    @Test
    void whatIsAbsentIsAnEmptyCell() throws IOException {
        Map<String, String> row = rows("projects.csv").get(2);
        assertEquals("", row.get("case_number"));
        assertEquals("", row.get("start_date"));
        assertEquals("0", row.get("municipalities"));
        assertEquals("=SUMMA(A1)", row.get("title"), "a cell is not altered for spreadsheets");
    }

    @Test
    void organisationsAreSummedUp() throws IOException {
        List<Map<String, String>> rows = rows("organisations.csv");
        assertEquals("2", rows.get(0).get("projects"));
        assertEquals("731700.00", rows.get(0).get("granted_total"));
        assertEquals("http://www.wikidata.org/entity/Q10541391", rows.get(0).get("wikidata_iri"));
        assertEquals("number", rows.get(0).get("wikidata_by"));
        assertEquals("5493000000000000AB12", rows.get(0).get("lei"));
        assertEquals(
                "http://dataportal.se/organisation/SE2120001124", rows.get(0).get("dataportal_iri"));
        assertEquals("JÖNKÖPINGS KOMMUN", rows.get(0).get("registered_name"));
        assertEquals("WKFL", rows.get(0).get("legal_form_code"));
        assertEquals("82", rows.get(0).get("juridical_form_code"));
        assertEquals("active", rows.get(0).get("status"));
        assertEquals("", rows.get(0).get("deregistered"));
        assertEquals("0680", rows.get(0).get("municipality_code"));
        assertEquals("Föreningen \"Å & Ä\"", rows.get(1).get("name"));
        assertEquals("99.50", rows.get(1).get("granted_total"));
    }

    @Test
    void aMunicipalityThatIsNotResolvedKeepsItsRow() throws IOException {
        List<Map<String, String>> rows = rows("project-municipalities.csv");
        assertEquals(3, rows.size());
        assertEquals("0680", rows.get(0).get("municipality_code"));
        assertEquals("Jönköping", rows.get(0).get("municipality_name"));
        assertEquals("Okändstad", rows.get(1).get("source_label"));
        assertEquals("", rows.get(1).get("municipality_iri"));
    }

    @Test
    void theHeaderIsTheOneThatIsDescribed() throws IOException {
        for (JsonNode table : metadata().path("tables")) {
            List<String> names = new ArrayList<>();
            for (JsonNode column : table.at("/tableSchema/columns")) {
                String name = column.path("name").asText();
                names.add(name);
                assertEquals(name, column.at("/titles/sv/0").asText(), "a header is matched by its titles");
                assertEquals(name, column.at("/titles/en/0").asText());
                assertFalse(column.at("/titles/sv/1").asText().isEmpty(), name);
                assertFalse(column.path("dc:description").asText().isEmpty(), name);
            }
            String url = table.path("url").asText();
            String text = Files.readString(folder.resolve(url));
            assertEquals(String.join(",", names), text.substring(0, text.indexOf("\r\n")));
        }
    }

    @Test
    void keysAreUniqueAndReferencesHold() throws IOException {
        for (JsonNode table : metadata().path("tables")) {
            String url = table.path("url").asText();
            JsonNode schema = table.path("tableSchema");
            List<String> keys = cells(url, names(schema.path("primaryKey")));
            assertEquals(keys.size(), Set.copyOf(keys).size(), url);
            for (JsonNode foreign : schema.path("foreignKeys")) {
                List<String> from = cells(url, names(foreign.path("columnReference")));
                JsonNode reference = foreign.path("reference");
                List<String> to = cells(reference.path("resource").asText(), names(reference.path("columnReference")));
                assertTrue(to.containsAll(from), url);
            }
        }
    }

    /** A cell whose column names a property says what the dump says. */
    @Test
    void cellsAgreeWithTheDump() throws IOException {
        Set<String> triples = Sample.quads().stream()
                .filter(Quad::isDefaultGraph)
                .map(Quad::asTriple)
                .map(TableWriterTest::spelt)
                .collect(Collectors.toSet());
        int compared = 0;
        for (JsonNode table : metadata().path("tables")) {
            String about = table.at("/tableSchema/aboutUrl").asText().replaceAll("[{}+]", "");
            for (JsonNode column : table.at("/tableSchema/columns")) {
                for (Map<String, String> row : rows(table.path("url").asText())) {
                    String name = column.path("name").asText();
                    String cell = String.valueOf(row.get(name));
                    if (column.has("propertyUrl") && !cell.isEmpty()) {
                        String value = column.path("valueUrl")
                                .asText(cell)
                                .replace("{+" + name + "}", cell)
                                .replace("{" + name + "}", cell);
                        String property = column.path("propertyUrl").asText();
                        assertTrue(triples.contains(row.get(about) + " " + property + " " + value), value);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 20, "compared " + compared);
    }

    private static String spelt(Triple triple) {
        String object = triple.getObject().isLiteral()
                ? triple.getObject().getLiteralLexicalForm()
                : triple.getObject().getURI();
        return triple.getSubject().getURI() + " " + triple.getPredicate().getURI() + " " + object;
    }

    private static List<String> names(JsonNode oneOrMany) {
        List<String> names = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(name -> names.add(name.asText()));
        } else {
            names.add(oneOrMany.asText());
        }
        return names;
    }

    private static List<String> cells(String table, List<String> columns) throws IOException {
        return rows(table).stream()
                .map(row -> columns.stream().map(row::get).collect(Collectors.joining("|")))
                .toList();
    }

    private static JsonNode metadata() throws IOException {
        return RecordJson.document(Files.readString(folder.resolve(TableDescription.FILE_NAME)));
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        return rows(folder.resolve(table));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
