package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.endpoint.Endpoint;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations that no list of public bodies has: equal names, legal forms, typing errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomonymsTest {
    private static final String HEADING = """
            Diarienummer / Operation ID;Stödmottagare / Beneficiary;Projektägare organisationsnummer / Beneficiary ID;\
            Namn på insatsen / Operation Name;Programområde / Priority;Specifikt mål / Specific objective concerned;\
            Interventionsområde / Intervention field;Total projektbudget / Total budget SEK;\
            Unionens medfinansieringsgrad / Union co-financing rate;EU-stöd i SEK / EU contribution SEK;\
            Sammanfattning / Summary;Sammanfattning engelsk / Summary in english;Startdatum / Start date;\
            Slutdatum / End date;EU-fond / EU fund;Program CCI / Program CCI
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Asked asked;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("in/list.csv");
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                list,
                HEADING
                        + row("24-901", "Lyktans Verkstad AB", "547200-0008", "Ljus i mörkret")
                        + row("24-902", "Lyktans Verkstad AB", "547200-0024", "Mörker i ljuset")
                        + row("24-903", "Kvarnhjulets Bageri AB", "547200-0065", "<script>alert(1)</script>"));
        endpoint = ServedExamples.of(folder.resolve("out"), folder.resolve("in"));
        asked = new Asked(endpoint.url());
    }

    private static String row(String number, String owner, String organisation, String title) {
        return number + ";" + owner + ";" + organisation + ";" + title
                + ";A;A1A;141;9 480 000;40%;3 792 000;;;2024-01-15;2026-12-31;ESF+;2021SE05SFPR001\n";
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Kvarnhjulets Bageri AB, organisation/5472000065",
        "Aktiebolaget Kvarnhjulets Bageri, organisation/5472000065",
        "kvarnhjulets bageri ab, organisation/5472000065",
        // Without its legal form, with another, with a typing error, with more words.
        "Kvarnhjulets Bageri, ''",
        "Kvarnhjulets Bageri ekonomisk förening, ''",
        "Kvarnhjulets Bagari AB, ''",
        "Kvarnhjulets Bageri i Malmö AB, ''",
        // Two have it.
        "Lyktans Verkstad AB, ''",
        "Lyktans Verkstad, ''",
    })
    void onlyTheSameNameOfOneMatches(String name, String expected) throws Exception {
        assertEquals(expected, asked.match(Asked.named(name, "Organisation")));
    }

    @Test
    void homonymsAreBothOfferedAndTheNumberTellsThemApart() throws Exception {
        String name = Asked.named("Lyktans Verkstad AB", "Organisation");
        assertEquals(
                List.of("organisation/5472000008", "organisation/5472000024"),
                asked.ids(name).subList(0, 2));
        assertEquals(
                "organisation/5472000024",
                asked.match("{\"query\":\"Lyktans Verkstad AB\",\"type\":\"Organisation\",\"properties\":"
                        + "[{\"pid\":\"organisation-number\",\"v\":\"547200-0024\"}]}"));
        assertEquals(
                "",
                asked.match("{\"query\":\"Kvarnhjulets Bageri AB\",\"type\":\"Organisation\",\"properties\":"
                        + "[{\"pid\":\"organisation-number\",\"v\":\"847200-0002\"}]}"),
                "the stated number is that of nobody here");
    }

    @Test
    void scriptInATitleIsText() throws Exception {
        String preview =
                asked.client().get("reconcile/preview?id=project/24-903").body();
        assertEquals(-1, preview.indexOf("<script>"), preview);
        assertEquals(true, preview.contains("&lt;script&gt;"), preview);
    }
}
