package org.esflod.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Linked records to tables, for those who work with R, pandas or a spreadsheet.
 *
 * <p>Out: {@code projects.csv}, {@code organisations.csv}, {@code project-municipalities.csv}, in the order of the records,
 * and {@code csv-metadata.json}, which says what the columns mean. Every row has the IRI of its thing, so that tables and
 * RDF can be joined.
 *
 * <p>Memory: the organisations and municipalities; projects pass through. The file is read twice, because an organisation
 * may stand after its projects.
 */
public final class TableWriter {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String ROR = "https://ror.org/";
    private static final String DATAPORTAL = "http://dataportal.se/organisation/";

    /** How the writer of records begins a project; saves parsing the long lines in the first pass. */
    private static final String PROJECT_LINE = "{\"project\":";

    private static final String ENGLISH = "en";

    private static final List<String> AMOUNTS = List.of(
            "/grantedAmount", "/totalBudget", "/funding/totalCost", "/funding/eligibleCost", "/funding/unionAmount");

    private final BaseIri base;

    /** Lines as they are in the file: read again where they are asked for, they take a quarter of what their trees would. */
    private final Map<String, String> organisations = new LinkedHashMap<>();

    private final Map<String, String> municipalityNames = new HashMap<>();
    private final Map<String, Owned> owned = new HashMap<>();

    /** Writes what is published under this base; for one use. */
    public TableWriter(BaseIri base) {
        this.base = base;
    }

    /**
     * Writes the tables.
     *
     * @param linked linked records, JSON Lines
     * @param folder where the tables go; made if absent
     * @throws LoaderException where a file cannot be read or written
     */
    public void write(Path linked, Path folder) {
        TableDescription description = TableDescription.read(TableDescription.FILE_NAME);
        try {
            Files.createDirectories(folder);
            readReferences(linked);
            try (Table projects = new Table(folder, "projects.csv", description);
                    Table municipalities = new Table(folder, "project-municipalities.csv", description)) {
                forEach(linked, line -> true, (line, document) -> {
                    JsonNode project = document.path("project");
                    if (project.isObject()) {
                        projects.add(project(project).cells());
                        addMunicipalities(project, municipalities);
                        countOwned(project);
                    }
                });
            }
            try (Table table = new Table(folder, "organisations.csv", description)) {
                for (String line : organisations.values()) {
                    table.add(organisation(organisationIn(line)).cells());
                }
            }
            Files.writeString(folder.resolve(TableDescription.FILE_NAME), description.text());
        } catch (IOException e) {
            throw new LoaderException("cannot write the tables in " + folder + " from " + linked, e);
        }
    }

    private void readReferences(Path linked) throws IOException {
        forEach(linked, line -> !line.startsWith(PROJECT_LINE), (line, document) -> {
            JsonNode organisation = document.path("organisation");
            if (organisation.isObject()) {
                organisations.put(organisation.path("key").asText(), line);
            }
            JsonNode municipality = document.path("municipality");
            if (municipality.isObject()) {
                municipalityNames.put(
                        municipality.path("code").asText(),
                        municipality.path("name").asText());
            }
        });
    }

    private static JsonNode organisationIn(String line) throws IOException {
        return RecordJson.document(line).path("organisation");
    }

    private interface Use {
        void of(String line, JsonNode document) throws IOException;
    }

    private static void forEach(Path linked, Predicate<String> wanted, Use use) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(linked, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (wanted.test(line)) {
                    use.of(line, RecordJson.document(line));
                }
            }
        }
    }

    private Row project(JsonNode project) throws IOException {
        JsonNode source = project.path("sources").path(0);
        Row row = new Row()
                .cell("iri", base.id("project", project.path("key").asText()))
                .cell("key", project.path("key"))
                .cell("case_number", project.path("caseNumber"))
                .cell("title", project.path("title"))
                .cell("programme_period", project.path("programmePeriod"))
                .cell("programme_area_code", project.at("/programmeArea/code"))
                .cell("programme_area_label", project.at("/programmeArea/label"))
                .cell("phase_code", project.at("/phase/code"))
                .cell("phase_label", project.at("/phase/label"))
                .cell("granted_amount", project.at("/grantedAmount/value"))
                .cell("total_budget", project.at("/totalBudget/value"))
                .cell("currency", currencies(project))
                .cell("start_date", project.at("/period/start"))
                .cell("end_date", project.at("/period/end"))
                .cell("region_code", project.at("/region/code"))
                .cell("region_label", project.at("/region/label"))
                .cell(
                        "municipalities",
                        Integer.toString(project.path("municipalities").size()))
                .cell("abstract", summary(project))
                .cell("source_file", source.path("file"))
                .cell("source_address", source.path("address"));
        addOwner(project.path("owner"), row);
        addLanguages(project, row);
        addFunding(project.path("funding"), row);
        addPlaces(project, row);
        return row.cell("expected_end_date", project.at("/period/expectedEnd"))
                .cell("planned_participants", project.at("/participants/planned"))
                .cell("participants", project.at("/participants/stated"))
                .cell("strategic_importance", project.path("strategicImportance"))
                .cell("child_poverty_theme", project.path("childPovertyTheme"));
    }

    private static void addLanguages(JsonNode project, Row row) {
        row.cell("language", project.path("language"))
                .cell("title_en", text(project.path("otherTitles"), ENGLISH))
                .cell(
                        "abstract_en",
                        project.path("language").asText().equals(ENGLISH)
                                ? null
                                : text(project.path("abstracts"), ENGLISH));
    }

    private static void addFunding(JsonNode funding, Row row) {
        row.cell("cci", funding.at("/cci/label")).cell("programme_code", funding.at("/cci/code"));
        addCoded("fund", funding.path("fund"), row);
        addCoded("specific_objective", funding.path("specificObjective"), row);
        addCoded("thematic_objective", funding.path("thematicObjective"), row);
        addCoded("intervention_field", funding.path("interventionField"), row);
        row.cell("call_number", funding.path("callNumber"))
                .cell("co_financing_rate", funding.at("/coFinancingRate/value"))
                .cell("union_amount", funding.at("/unionAmount/value"))
                .cell("total_cost", funding.at("/totalCost/value"))
                .cell("eligible_cost", funding.at("/eligibleCost/value"));
    }

    private static void addPlaces(JsonNode project, Row row) {
        addCoded("country", project.path("country"), row);
        Set<String> counties = new LinkedHashSet<>();
        project.path("counties")
                .forEach(county -> counties.add(county.path("code").asText()));
        counties.remove("");
        JsonNode location = project.path("location");
        row.cell("nuts_code", project.at("/nuts/code"))
                .cell("county_codes", counties.isEmpty() ? null : String.join(" ", counties))
                .cell("location_label", location.path("label"))
                .cell("location_postcode", location.path("postcode"))
                .cell("location_nuts_code", location.at("/nuts/code"))
                .cell("latitude", location.path("latitude"))
                .cell("longitude", location.path("longitude"));
    }

    private static void addCoded(String column, JsonNode named, Row row) {
        row.cell(column + "_code", named.path("code")).cell(column + "_label", named.path("label"));
    }

    /** The summary in the project's own language, else the first; null where there is none. */
    private static @Nullable String summary(JsonNode project) {
        String own = text(project.path("abstracts"), project.path("language").asText());
        return own == null ? Row.text(project.at("/abstracts/0/text")) : own;
    }

    private static @Nullable String text(JsonNode texts, String language) {
        for (JsonNode text : texts) {
            if (text.path("language").asText().equals(language)) {
                return text.path("text").asText();
            }
        }
        return null;
    }

    private void addOwner(JsonNode owner, Row row) throws IOException {
        row.cell("owner_label", owner.path("label"))
                .cell("owner_status", owner.path("status"))
                .cell("owner_postcode", owner.at("/address/postcode"))
                .cell("owner_place", owner.at("/address/place"));
        String key = Row.text(owner.path("organisation"));
        String line = key == null ? null : organisations.get(key);
        if (key != null && line != null) {
            JsonNode organisation = organisationIn(line);
            row.cell("owner_iri", base.id("organisation", key))
                    .cell("owner_name", organisation.path("name"))
                    .cell("organisation_number", organisation.path("organisationNumber"));
            for (JsonNode unit : organisation.path("units")) {
                if (unit.path("key").equals(owner.path("unit"))) {
                    row.cell("owner_unit", unit.path("name"));
                }
            }
        }
    }

    private static @Nullable String currencies(JsonNode project) {
        Set<String> currencies = new LinkedHashSet<>();
        for (String amount : AMOUNTS) {
            String currency = Row.text(project.at(amount + "/currency"));
            if (currency != null) {
                currencies.add(currency);
            }
        }
        return currencies.isEmpty() ? null : String.join(" ", currencies);
    }

    private void addMunicipalities(JsonNode project, Table table) throws IOException {
        String key = project.path("key").asText();
        for (JsonNode municipality : project.path("municipalities")) {
            Row row = new Row()
                    .cell("project_iri", base.id("project", key))
                    .cell("project_key", key)
                    .cell("municipality_code", municipality.path("code"))
                    .cell("source_label", municipality.path("label"));
            String code = Row.text(municipality.path("code"));
            if (code != null) {
                row.cell("municipality_iri", base.id("municipality", code))
                        .cell("municipality_name", municipalityNames.get(code));
            }
            table.add(row.cells());
        }
    }

    private void countOwned(JsonNode project) {
        Owned ofOwner = owned.computeIfAbsent(project.at("/owner/organisation").asText(), key -> new Owned());
        JsonNode granted = project.path("grantedAmount");
        if (granted.isMissingNode()) {
            ofOwner.add();
        } else {
            ofOwner.add(
                    granted.path("value").decimalValue(),
                    granted.path("currency").asText());
        }
    }

    private Row organisation(JsonNode organisation) {
        String key = organisation.path("key").asText();
        Owned sums = owned.getOrDefault(key, new Owned());
        Row row = new Row()
                .cell("iri", base.id("organisation", key))
                .cell("key", key)
                .cell("name", organisation.path("name"))
                .cell("organisation_number", organisation.path("organisationNumber"))
                .cell("municipality_code", organisation.path("municipality"))
                .cell("projects", Long.toString(sums.projects()))
                .cell("granted_total", sums.granted())
                .cell("currency", sums.currencies());
        addIdentifiers(organisation.path("identifiers"), row);
        addRegistration(organisation.path("registration"), row);
        return row;
    }

    private static void addIdentifiers(JsonNode identifiers, Row row) {
        String wikidata = Row.text(identifiers.path("wikidata"));
        row.cell(
                        "wikidata_iri",
                        iri(
                                WIKIDATA,
                                wikidata == null ? identifiers.path("wikidataByName") : identifiers.path("wikidata")))
                .cell("wikidata_by", wikidata != null ? "number" : identifiers.has("wikidataByName") ? "name" : null)
                .cell("lei", identifiers.path("lei"))
                .cell("euid", identifiers.path("euid"))
                .cell("ror_iri", iri(ROR, identifiers.path("ror")))
                .cell("isni", identifiers.path("isni"))
                .cell("dataportal_iri", iri(DATAPORTAL, identifiers.path("dataportal")));
    }

    private static void addRegistration(JsonNode registration, Row row) {
        row.cell("registered_name", registration.path("name"))
                .cell("legal_form_code", registration.path("legalForm"))
                .cell("juridical_form_code", registration.path("juridicalForm"))
                .cell("status", registration.path("status"))
                .cell("deregistered", registration.path("deregistered"));
    }

    private static @Nullable String iri(String beginning, JsonNode last) {
        String text = Row.text(last);
        return text == null ? null : beginning + text;
    }
}
