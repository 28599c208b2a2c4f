package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.esflod.sparql.SampleQuery;
import org.esflod.web.FileSize;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
final class StartPageTest {
    private static final String SPARQL = "SELECT ?s\nWHERE { ?s ?p \"å & <b>\" }";

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Published published =
                new Published(folder).with("v1", Published.saying("v1")).current("v1");
        endpoint = Endpoint.start(published
                .config()
                .offering(
                        List.of(new SampleQuery("first", "Vilka <projekt>?", "Which <projects>?", SPARQL, List.of()))));
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | de, sv;q=0.8, en;q=0.5 | sv | 12 345",
                "''       | en-US, sv;q=0.5        | en | 12,345",
                "''       | de                     | sv | 12 345",
                "?lang=en | sv                     | en | 12,345",
                "?lang=sv | en                     | sv | 12 345",
                "?lang=xx | en                     | en | 12,345"
            })
    void speaksTheLanguageAskedFor(String address, String accepted, String language, String projects) throws Exception {
        HttpResponse<String> response = client.get(address, "Accept-Language", accepted);
        assertEquals(200, response.statusCode());
        assertEquals(language, response.headers().firstValue("Content-Language").orElse(""));
        Document page = Jsoup.parse(response.body());
        assertEquals(language, page.expectFirst("html").attr("lang"));
        assertTrue(page.expectFirst("dl").text().replace('\u00a0', ' ').contains(projects), page.text());
        assertTrue(page.expectFirst("dl").text().contains("v1"));
    }

    @Test
    void offersTheFormAndTheSampleQueries() throws Exception {
        Document page = page("?lang=en");
        Element sample = page.expectFirst("#sample-first a");
        assertEquals("Which <projects>?", sample.text());
        Document filled = page(sample.attr("href").replaceFirst("#.*", ""));
        assertEquals(
                SPARQL,
                filled.expectFirst("form[action=./sparql][method=get] textarea[name=query]")
                        .wholeText());
        assertEquals("en", filled.expectFirst("html").attr("lang"));
        Document other = page(filled.expectFirst("nav a[hreflang=sv]").attr("href"));
        assertEquals("sv", other.expectFirst("html").attr("lang"));
        assertEquals(SPARQL, other.expectFirst("textarea").wholeText());
        // Every format of the form is one that Fuseki knows.
        for (Element format : filled.select("select[name=format] option")) {
            HttpResponse<String> answer = client.get("sparql?format=" + format.attr("value") + "&query="
                    + Client.encode("SELECT ?name { ?version ?p ?name }"));
            assertEquals(200, answer.statusCode(), format.attr("value"));
            assertTrue(answer.body().contains("v1"), format.attr("value"));
        }
    }

    @Test
    void linksOnlyToWhatIsThereAndSaysHowLargeItIs() throws Exception {
        Document page = page("?lang=sv");
        List<Element> links = page.select("table a");
        assertEquals(8, links.size());
        for (Element link : links) {
            assertEquals(200, client.get(link.attr("href")).statusCode(), link.attr("href"));
        }
        assertEquals(
                "15 B", page.expectFirst("tr:has(a[href=./dumps/esf.nt.gz]) td").text());
    }

    @Test
    void putsNothingOfTheAddressIntoThePageUnescaped() throws Exception {
        String attack = "</textarea><script>alert(1)</script>\"'";
        String page = client.get("?query=" + Client.encode(attack)).body();
        assertFalse(page.contains("<script"), page);
        assertEquals(attack, Jsoup.parse(page).expectFirst("textarea").wholeText());
    }

    @Test
    void needsNoScriptsAndLoadsNothingFromOthers() throws Exception {
        HttpResponse<String> response = client.get("");
        Document page = Jsoup.parse(response.body());
        assertEquals(0, page.select("script, iframe, [onclick], [src]").size());
        assertEquals("./style.css", page.select("link").attr("href"));
        assertTrue(response.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'"));
        // Each field has a label, each page one first heading.
        for (Element field : page.select("textarea, select")) {
            assertEquals(1, page.select("label[for=" + field.id() + "]").size(), field.id());
        }
        assertEquals(1, page.select("h1").size());
        assertEquals(405, client.post("", "text/plain", "x").statusCode());
        assertEquals(200, client.send("HEAD", "").statusCode());
    }

    @Test
    void hasTheSameTextsInBothLanguages() {
        ResourceBundle swedish = ResourceBundle.getBundle("org.esflod.endpoint.start", Locale.forLanguageTag("sv"));
        ResourceBundle english = ResourceBundle.getBundle("org.esflod.endpoint.start", Locale.ENGLISH);
        assertEquals(english.keySet(), swedish.keySet());
        assertFalse(english.getString("run").equals(swedish.getString("run")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "1234567, 1.2 MB", "999960, 1.0 MB", "2500000000, 2.5 GB"})
    void writesSizesForPeople(long bytes, String size) {
        assertEquals(size, FileSize.text(bytes, Locale.UK));
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> response = client.get(address);
        assertEquals(200, response.statusCode());
        return Jsoup.parse(response.body());
    }
}
