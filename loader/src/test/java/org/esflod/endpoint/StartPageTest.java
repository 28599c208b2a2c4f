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
import org.junit.jupiter.params.provider.ValueSource;

/** The start page, and what all pages have in common. */
@TestInstance(Lifecycle.PER_CLASS)
final class StartPageTest {
    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Published published =
                new Published(folder).with("v1", Published.saying("v1")).current("v1");
        endpoint = Endpoint.start(published.config());
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
        assertTrue(page.expectFirst("main").text().contains("v1"));
    }

    @Test
    void offersSearchAndTheWaysIn() throws Exception {
        Document page = page("?lang=en");
        Element field = page.expectFirst("main form[action=./search][method=get] input[name=q]");
        assertEquals(1, page.select("label[for=" + field.id() + "]").size());
        List<String> ways = page.select("main ul.entries a").eachAttr("href");
        assertEquals(List.of("./browse", "./map", "./sparql", "./data", "./ns", "./about"), ways);
        // No index in this version: it says nothing of projects that it cannot list.
        assertEquals(0, page.select("main table").size());
        Document other = page(page.expectFirst("nav a[hreflang=sv]").attr("href"));
        assertEquals("sv", other.expectFirst("html").attr("lang"));
    }

    @Test
    void theDataPageListsWhatIsThereAndSaysHowLargeItIs() throws Exception {
        Document page = page("data?lang=sv");
        List<Element> links = page.select("table a");
        assertEquals(8, links.size());
        for (Element link : links) {
            assertEquals(200, client.get(link.attr("href")).statusCode(), link.attr("href"));
        }
        assertEquals(
                "15 B",
                page.expectFirst("tr:has(a[href=./dumps/esf.nt.gz]) td.size").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "ns.html", "about", "about/limits", "about/quality", "about/accessibility"})
    void pagesNeedNoScriptsAndLoadNothingFromOthers(String address) throws Exception {
        for (String language : List.of("sv", "en")) {
            HttpResponse<String> response = client.get(address + "?lang=" + language);
            assertEquals(200, response.statusCode());
            Document page = Jsoup.parse(response.body());
            // What stands in script elements is data.
            assertEquals(
                    0,
                    page.select("script:not([type=application/ld+json]), iframe, [onclick], [src]")
                            .size());
            assertEquals(
                    "../"
                                    .repeat((int) address.chars()
                                            .filter(c -> c == '/')
                                            .count())
                                    .replaceFirst("^$", "./") + "style.css",
                    page.select("link[rel=stylesheet]").attr("href"));
            assertTrue(response.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
            for (Element field : page.select("textarea, select, input")) {
                assertEquals(1, page.select("label[for=" + field.id() + "]").size(), field.id());
            }
            assertEquals(1, page.select("h1").size());
            assertEquals(
                    page.select("[id]").size(),
                    page.select("[id]").eachAttr("id").stream().distinct().count());
            for (Element heading : page.select("h1, h2, h3, caption, th")) {
                assertFalse(heading.text().isBlank(), heading.outerHtml());
            }
            assertEquals(0, page.select("table:not(:has(th[scope]))").size());
            assertFalse(page.text().contains("${"), page.text());
            String tag = response.headers().firstValue("ETag").orElse("");
            assertEquals(
                    304,
                    client.get(address + "?lang=" + language, "If-None-Match", tag)
                            .statusCode());
        }
        HttpResponse<String> refused = client.post(address, "text/plain", "x");
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, OPTIONS", refused.headers().firstValue("Allow").orElse(""));
        assertEquals(200, client.send("HEAD", address).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "page.start",
        "page.data",
        "page.ns",
        "page.thing",
        "page.counts",
        "page.about",
        "page.limits",
        "page.quality",
        "page.accessibility",
        "document.status",
        "web.site"
    })
    void textsAreTheSameInBothLanguages(String name) {
        ResourceBundle swedish = ResourceBundle.getBundle("org.esflod." + name, Locale.forLanguageTag("sv"));
        ResourceBundle english = ResourceBundle.getBundle("org.esflod." + name, Locale.ENGLISH);
        assertEquals(english.keySet(), swedish.keySet());
        long different = english.keySet().stream()
                .filter(key -> !english.getString(key).equals(swedish.getString(key)))
                .count();
        assertTrue(different > english.keySet().size() / 2, different + " of " + english.keySet());
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
