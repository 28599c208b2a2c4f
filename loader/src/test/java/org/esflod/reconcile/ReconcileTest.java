package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.esflod.endpoint.Client;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reconciliation with the published examples. */
class ReconcileTest {
    private final Asked asked = new Asked(ServedExamples.url());

    @Test
    void theManifestSaysWhereEverythingIs() throws Exception {
        JsonNode manifest = asked.get("manifest", "reconcile");
        assertEquals("0.2", manifest.path("versions").path(0).asText());
        assertEquals(
                "https://esf-lod.example/id/", manifest.path("identifierSpace").asText());
        assertEquals(
                "https://esf-lod.example/id/{{id}}",
                manifest.path("view").path("url").asText());
        assertEquals(50, manifest.path("batchSize").asInt());
        for (String what : List.of("entity", "property", "type")) {
            JsonNode service = manifest.path("suggest").path(what);
            String address = service.path("service_url").asText()
                    + service.path("service_path").asText();
            assertTrue(address.startsWith(ServedExamples.url()), address);
            String schema = what.equals("entity") ? "suggest-entities" : "suggest-named";
            asked.get(schema, address.substring(ServedExamples.url().length()) + "?prefix=" + Client.encode("kommun"));
        }
        assertTrue(manifest.path("preview").path("url").asText().startsWith(ServedExamples.url()));
    }

    @ParameterizedTest
    @CsvSource({
        // As the linker links them: names of closed lists, in any case, with a typing error, in English or not.
        "Karlstads kommun, Organisation, organisation/2120001850",
        "KARLSTADS KOMMUN, Organisation, organisation/2120001850",
        "Arbetsförmedlingen, Organisation, organisation/2021002114",
        "212000-1850, Organisation, organisation/2120001850",
        "2120001850, Organisation, organisation/2120001850",
        "organisation/2120001850, Organisation, organisation/2120001850",
        "https://esf-lod.example/id/organisation/2120001850, Organisation, organisation/2120001850",
        // A department is a unit of its organisation, never the same as it.
        "'Karlstads kommun, Arbetsmarknads- och socialförvaltningen', Organisation, ''",
        // Known by name only: another may have that name.
        "Föreningen Norrskenets Hantverkare, Organisation, ''",
        "Föreningen Norskenets Hantverkare, Organisation, ''",
        "Norrskenets Hantverkare AB, Organisation, ''",
        "Nowhere at all, Organisation, ''",
        // Possibly a person's number: asked of nothing.
        "640823-3234, Organisation, ''",
        "Malmö, Municipality, municipality/1280",
        "MALMÖ, Municipality, municipality/1280",
        "Malmö kommun, Municipality, municipality/1280",
        "1280, Municipality, municipality/1280",
        "Habo, Municipality, municipality/0643",
        "Håbo, Municipality, municipality/0305",
        "Mallmö, Municipality, ''",
        "Norra Mellansverige, Region, region/SE31",
        "SE31, Region, region/SE31",
        "2014-2020, Programme, scheme/programme/2014-2020",
        "2019/99001, Project, project/2019-99001",
        "2019-99001, Project, project/2019-99001",
        // A title alone is not enough.
        "Språket på jobbet - en handledd väg, Project, ''",
    })
    void matchesOnlyWhatTheLinkerAccepts(String name, String type, String expected) throws Exception {
        assertEquals(expected, asked.match(Asked.named(name, type)));
    }

    @ParameterizedTest
    @CsvSource({
        "Föreningen Norskenets Hantverkare, Organisation, organisation/x-ajpzkp52qtgsjk26",
        "Norrskenets hantverkare, Organisation, organisation/x-ajpzkp52qtgsjk26",
        "'Karlstads kommun, Arbetsmarknads- och socialförvaltningen', Organisation, organisation/2120001850",
        "Mallmö, Municipality, municipality/1280",
        "Språket på jobbet, Project, project/2019-99001",
        "språket på jobet en handledd väg, Project, project/2019-99001",
    })
    void offersForPeopleToDecide(String name, String type, String first) throws Exception {
        List<JsonNode> candidates = asked.candidates(Asked.named(name, type));
        assertFalse(candidates.isEmpty(), name);
        assertEquals(first, candidates.get(0).path("id").asText());
        assertFalse(candidates.get(0).path("match").asBoolean());
    }

    @Test
    void aPlaceAndItsMunicipalityAreTwoWithoutAType() throws Exception {
        String query = "{\"query\":\"Karlstad\"}";
        assertEquals("", asked.match(query));
        List<String> ids = asked.ids(query);
        assertTrue(ids.contains("municipality/1780") && ids.contains("organisation/2120001850"), ids.toString());
    }

    @Test
    void scoresOfOrganisationsAreProbabilities() throws Exception {
        JsonNode certain = asked.candidates(Asked.named("Karlstads kommun", "Organisation"))
                .get(0);
        assertEquals(99.5, certain.path("score").asDouble(), 0.01);
        assertEquals("linker", certain.path("features").path(0).path("id").asText());
        JsonNode likely = asked.candidates(Asked.named("Föreningen Norskenets Hantverkare", "Organisation"))
                .get(0);
        assertTrue(likely.path("score").asDouble() > 50 && likely.path("score").asDouble() < 100, likely.toString());
        List<String> features = new ArrayList<>();
        likely.path("features")
                .forEach(feature -> features.add(feature.path("id").asText()));
        assertTrue(features.containsAll(List.of("cov_q", "cov_r", "text", "form_contradicts")), features.toString());
    }

    @Test
    void aNumberDecidesWhateverTheName() throws Exception {
        assertEquals(
                "organisation/2120001850",
                asked.match("{\"query\":\"Stan\",\"type\":\"Organisation\",\"properties\":"
                        + "[{\"pid\":\"organisation-number\",\"v\":\"212000-1850\"}]}"));
        String contradicted = "{\"query\":\"Karlstads kommun\",\"type\":\"Organisation\",\"properties\":"
                + "[{\"pid\":\"organisation-number\",\"v\":\"212000-1124\"}]}";
        assertEquals("organisation/2120001124", asked.match(contradicted));
        assertEquals(
                "organisation/2120001850",
                asked.ids(contradicted).get(1),
                "the name's organisation stays a candidate, below the number's");
    }

    @Test
    void projectsAreNarrowedDownByWhatElseIsKnown() throws Exception {
        String title = "{\"query\":\"Språket på jobbet - en handledd väg\",\"type\":[\"Project\"],\"properties\":[%s]}";
        String owner = "{\"pid\":\"owner\",\"v\":{\"id\":\"organisation/2120001850\",\"name\":\"Karlstads kommun\"}}";
        String period = "{\"pid\":\"period\",\"v\":\"2014-2020\"}";
        assertEquals("", asked.match(String.format(title, owner + "," + period)));
        assertEquals(
                "project/2019-99001",
                asked.match(String.format(
                        title, owner + "," + period + ",{\"pid\":\"start\",\"v\":\"2020-01-13T00:00:00Z\"}")));
        assertEquals(
                "",
                asked.match(String.format(title, owner + "," + period + ",{\"pid\":\"start\",\"v\":\"2020-01-14\"}")));
        double agreed = asked.candidates(String.format(title, "{\"pid\":\"region\",\"v\":\"Norra Mellansverige\"}"))
                .get(0)
                .path("score")
                .asDouble();
        double contradicted = asked.candidates(String.format(title, "{\"pid\":\"region\",\"v\":[\"Sydsverige\"]}"))
                .get(0)
                .path("score")
                .asDouble();
        assertEquals(agreed / 2, contradicted, 0.001);
        assertEquals(
                "project/2019-99001",
                asked.match("{\"type\":\"Project\",\"properties\":[{\"pid\":\"case-number\",\"v\":\"2019/99001\"}]}"));
    }

    @Test
    void limitsAndTypesAreHeeded() throws Exception {
        assertEquals(
                2,
                asked.ids("{\"query\":\"kommun\",\"type\":\"Organisation\",\"limit\":2}")
                        .size());
        assertEquals(
                List.of(),
                asked.ids(
                        "{\"query\":\"Malmö\",\"type\":[\"Organisation\",\"Municipality\"],\"type_strict\":\"all\"}"));
        assertEquals(List.of(), asked.ids("{\"query\":\"Malmö\",\"type\":\"Painting\"}"));
        assertTrue(asked.ids("{\"query\":\"Malmö\",\"type\":\"Painting\",\"type_strict\":\"should\"}")
                .contains("municipality/1280"));
    }

    @Test
    void aBatchByGetAnswersAsOneByPost() throws Exception {
        String batch = "{\"b\":{\"query\":\"Malmö\",\"type\":\"Municipality\"},\"a\":{\"query\":\"Lund\"}}";
        JsonNode answer = asked.get("result-batch", "reconcile?queries=" + Client.encode(batch));
        assertEquals(
                "municipality/1280",
                answer.path("b").path("result").path(0).path("id").asText());
        HttpResponse<String> posted = asked.post("queries", batch);
        assertEquals(answer.toString(), posted.body());
        HttpResponse<String> first = asked.client().get("reconcile?queries=" + Client.encode(batch));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                asked.client()
                        .get("reconcile?queries=" + Client.encode(batch), "If-None-Match", tag)
                        .statusCode());
    }

    @Test
    void tablesAreExtended() throws Exception {
        JsonNode answer = asked.extend(
                "{\"ids\":[\"organisation/2120001850\",\"project/2019-99001\",\"municipality/1280\",\"x\"],"
                        + "\"properties\":[{\"id\":\"organisation-number\"},{\"id\":\"legal-form\"},{\"id\":\"municipality\"},"
                        + "{\"id\":\"projects\"},{\"id\":\"granted\"},{\"id\":\"case-number\"},{\"id\":\"owner\"},{\"id\":\"period\"},"
                        + "{\"id\":\"start\"},{\"id\":\"end\"},{\"id\":\"code\"},{\"id\":\"region\"},{\"id\":\"wikidata\"}]}");
        JsonNode rows = answer.path("rows");
        JsonNode organisation = rows.path("organisation/2120001850");
        assertEquals(
                "212000-1850", organisation.at("/organisation-number/0/str").asText());
        assertFalse(organisation.at("/legal-form/0/str").asText().isEmpty());
        assertEquals("municipality/1780", organisation.at("/municipality/0/id").asText());
        assertEquals(1, organisation.at("/projects/0/int").asInt());
        assertEquals(6965682, organisation.at("/granted/0/float").asDouble());
        JsonNode project = rows.path("project/2019-99001");
        assertEquals("2019/99001", project.at("/case-number/0/str").asText());
        assertEquals("organisation/2120001850", project.at("/owner/0/id").asText());
        assertEquals("2020-01-13T00:00:00Z", project.at("/start/0/date").asText());
        assertEquals("region/SE31", project.at("/region/0/id").asText());
        JsonNode municipality = rows.path("municipality/1280");
        assertEquals("1280", municipality.at("/code/0/str").asText());
        assertEquals(
                "http://www.wikidata.org/entity/Q503361",
                municipality.at("/wikidata/0/str").asText());
        assertEquals(0, rows.path("x").path("owner").size());
        assertEquals("Organisation", answer.at("/meta/6/type/id").asText());
        JsonNode proposed = asked.get("propose-properties", "reconcile/properties?type=Organisation&lang=en");
        assertEquals("Organisation number", proposed.at("/properties/0/name").asText());
    }

    @Test
    void suggestsWhileSomebodyTypes() throws Exception {
        JsonNode things = asked.get("suggest-entities", "reconcile/suggest/entity?type=Organisation&prefix=Karlst");
        assertEquals("organisation/2120001850", things.at("/result/0/id").asText());
        JsonNode first = asked.get("suggest-entities", "reconcile/suggest/entity?prefix=kommun");
        JsonNode next = asked.get("suggest-entities", "reconcile/suggest/entity?prefix=kommun&cursor=20");
        assertEquals(20, first.path("result").size());
        assertFalse(
                first.at("/result/0/id").asText().equals(next.at("/result/0/id").asText()));
        JsonNode types = asked.get("suggest-named", "reconcile/suggest/type?prefix=kom&lang=sv");
        assertEquals("Municipality", types.at("/result/0/id").asText());
        JsonNode properties = asked.get("suggest-named", "reconcile/suggest/property?prefix=organisation");
        assertEquals("organisation-number", properties.at("/result/0/id").asText());
    }

    @Test
    void onlyThePreviewMayStandInAFrame() throws Exception {
        HttpResponse<String> preview = asked.client().get("reconcile/preview?id=organisation/2120001850&lang=sv");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("Karlstads kommun"), preview.body());
        assertTrue(preview.body().contains("212000-1850"), preview.body());
        String policy = preview.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors *") && policy.contains("default-src 'none'"), policy);
        assertTrue(asked.client()
                .get("")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors 'none'"));
        assertEquals(
                404, asked.client().get("reconcile/preview?id=organisation/1").statusCode());
    }
}
