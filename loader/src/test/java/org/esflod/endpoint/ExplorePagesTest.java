package org.esflod.endpoint;

import static org.esflod.index.Indexed.granted;
import static org.esflod.index.Indexed.municipalities;
import static org.esflod.index.Indexed.municipality;
import static org.esflod.index.Indexed.owner;
import static org.esflod.index.Indexed.project;
import static org.esflod.index.Indexed.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.index.Indexed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages made of the index: search, facets, map, charts. */
class ExplorePagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    static Client client;

    @BeforeAll
    static void serve() throws IOException {
        Published published = new Published(folder).with("v1", """
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        <https://esf-lod.example/id/municipality/1280> skos:prefLabel "Malmö"@sv, "Malmö Municipality"@en .
                        <https://esf-lod.example/id/project/p1> <http://purl.org/dc/terms/abstract> "Om <script>alert(1)</script> vägar."@sv .
                        """);
        List<String> documents = new ArrayList<>(List.of(
                municipality("1280", "Malmö"),
                municipality("0840", "Mörbylånga"),
                municipality("0114", "Upplands Väsby"),
                project(
                        "p1",
                        "Vägen " + SCRIPT,
                        granted("1234567", "SEK"),
                        start("2019-02-01"),
                        municipalities("1280"),
                        owner("X", "2120001124")),
                project(
                        "p2",
                        "Delad väg",
                        granted("1000", "SEK"),
                        start("2021-02-01"),
                        municipalities("1280", "0840"))));
        for (int i = 0; i < 60; i++) {
            documents.add(project("many" + i, "Lika", start("2016-02-01")));
        }
        Indexed.add(published.version("v1"), documents.toArray(String[]::new));
        published.with("v2", "").current("v1");
        endpoint = Endpoint.start(published.config());
        client = new Client(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    private static Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(address);
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains(SCRIPT), address);
        return Jsoup.parse(answer.body(), endpoint.url());
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector)
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void searchFindsInflectedWordsAndShowsWhatWasAsked() throws Exception {
        Document page = page("search?q=v%C3%A4garna&lang=sv");
        assertEquals("2 träffar", text(page, ".result"));
        assertEquals(2, page.select("ol.hits li").size());
        assertEquals("vägarna", page.select("input#q").attr("value"));
        assertEquals("q", page.select("form.ask label").attr("for"));
        Element first = Objects.requireNonNull(page.select("ol.hits .name a").stream()
                .filter(link -> link.text().equals("Vägen " + SCRIPT))
                .findFirst()
                .orElse(null));
        assertEquals("./doc/project/p1", first.attr("href"));
        assertTrue(text(page, ".context").contains(SCRIPT));
        assertTrue(page.text().replace('\u00a0', ' ').contains("1 234 567 kr"));
    }

    @Test
    void searchTellsHowManyOfEachKind() throws Exception {
        Document page = page("search?q=malm%C3%B6&lang=en");
        assertEquals("All 3 Projects 2 Municipalities 1", text(page, "nav.kinds"));
        Document municipalities = page("search?q=malm%C3%B6&kind=municipality&lang=en");
        assertEquals("1 hit", text(municipalities, ".result"));
        assertEquals("Malmö Municipality", text(municipalities, "ol.hits .name a"));
        assertEquals(
                "No hits. Try fewer words, or the beginning of a word with an asterisk after it.",
                text(page("search?q=xyzzy&lang=en"), ".result"));
    }

    @Test
    void listsArePagedWithLinksBothWays() throws Exception {
        Document page = page("search?q=lika&page=2&lang=sv");
        assertEquals("60 träffar, visar 26–50", text(page, ".result"));
        assertEquals(
                "./search?q=lika&page=3&lang=sv",
                page.select("nav.paging a[rel=next]").attr("href"));
        assertEquals("./search?q=lika&lang=sv", page.select("link[rel=prev]").attr("href"));
        assertEquals(10, page("search?q=lika&page=3").select("ol.hits li").size());
        assertEquals("Så många sidor har listan inte.", text(page("search?q=lika&page=400&lang=sv"), ".result"));
    }

    @Test
    void facetsTellWhatChoosingThemBrings() throws Exception {
        Document page = page("browse?lang=sv");
        assertEquals("62 projekt, sammanlagt beviljat 1 235 567 kr. Visa på karta", text(page, ".result"));
        assertEquals("./browse", page.select("link[rel=canonical]").attr("href"));
        Element malmo = Objects.requireNonNull(page.selectFirst("#municipality li"));
        assertEquals("Malmö 2 projekt 1,2 mkr", malmo.text().replace('\u00a0', ' '));
        Document narrowed =
                page(Objects.requireNonNull(malmo.selectFirst("a")).attr("href").substring(2));
        assertEquals("2 projekt, sammanlagt beviljat 1 235 567 kr. Visa på karta", text(narrowed, ".result"));
        assertEquals("✓ Malmö (ta bort)", text(narrowed, "#municipality .is-chosen a"));
        // The others are counted as if this one were not chosen.
        assertEquals("0840 1 projekt 1 000 kr", text(narrowed, "#municipality li:not(.is-chosen)"));
        assertEquals(
                "./browse?lang=sv",
                narrowed.select("#municipality .is-chosen a").attr("href"));
        assertEquals(
                "./browse?municipality=1280",
                narrowed.select("link[rel=canonical]").attr("href"));
    }

    @Test
    void oneThingHasOneAddress() throws Exception {
        assertEquals(
                page("browse?year=2021&municipality=1280&municipality=0840&year=2019&page=1&sort=newest")
                        .select("link[rel=canonical]")
                        .attr("href"),
                page("browse?municipality=0840&municipality=1280&year=2019&year=2021&lang=en&foo=bar")
                        .select("link[rel=canonical]")
                        .attr("href"));
    }

    @Test
    void sortsAndSaysHow() throws Exception {
        Document page = page("browse?sort=largest&lang=en");
        assertEquals("Vägen " + SCRIPT, text(page, "table.projects tbody th"));
        assertEquals("largest grant", text(page, ".orders a[aria-current]"));
    }

    @Test
    void chartAndTableSayTheSame() throws Exception {
        Document page = page("browse?lang=sv");
        List<String> bars = page.select(".chart svg rect title").eachText();
        assertEquals(2, bars.size());
        assertEquals("2019, 2014–2020: 1 234 567 kr", bars.get(0).replace('\u00a0', ' '));
        assertTrue(text(page, ".chart table").contains("2019 1 1 234 567 kr 1 234 567 kr"), text(page, ".chart table"));
        assertTrue(text(page, ".chart desc").contains("2019"));
        List<Double> heights = page.select(".chart svg rect").stream()
                .map(bar -> Double.parseDouble(bar.attr("height")))
                .toList();
        assertTrue(heights.get(0) > heights.get(1));
        assertEquals(4, page.select(".chart table tbody tr").size() + 1);
    }

    @Test
    void mapAndTableSayTheSame() throws Exception {
        Document page = page("map?lang=sv");
        assertEquals(290, page.select("svg path.area").size());
        assertEquals(1, page.select("svg path.shade-2").size());
        assertEquals("Malmö: 2 projekt, 1,2 mkr", text(page, "svg path.shade-2 title"));
        assertEquals(
                List.of("Malmö 1 1 234 567 kr 1 1 000 kr", "Mörbylånga 0 0 kr 1 1 000 kr"),
                page.select("table tbody tr").stream()
                        .map(row -> row.text().replace('\u00a0', ' '))
                        .toList());
        assertTrue(page.text().contains("Källa: SCB"));
        assertEquals(1, page("map?show=alone").select("svg path.shade-1").size());
        assertEquals(
                2,
                page("map?year=2021&show=projects").select("svg path.shade-1").size());
    }

    @Test
    void mapDataIsGeoJson() throws Exception {
        HttpResponse<String> answer = client.get("map.geojson?year=2021");
        assertEquals(
                "application/geo+json;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode data = new ObjectMapper().readTree(answer.body());
        assertEquals(3, data.path("features").size());
        for (JsonNode feature : data.path("features")) {
            assertEquals("MultiPolygon", feature.at("/geometry/type").asText());
            if (feature.at("/properties/code").asText().equals("1280")) {
                assertEquals(0, feature.at("/properties/projectsHereAlone").asInt(-1));
                assertEquals(1, feature.at("/properties/projectsShared").asInt(-1));
                assertEquals(1000, feature.at("/properties/grantedShared").asInt(-1));
                assertEquals(
                        "https://esf-lod.example/id/municipality/1280",
                        feature.path("id").asText());
            }
        }
    }

    @Test
    void onlyTheMapMayRunScriptsAndOnlyOurs() throws Exception {
        String policy = client.get("map")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy.contains("script-src 'self';") && policy.contains("default-src 'none'"), policy);
        assertFalse(client.get("browse")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("script-src"));
        Document page = page("map");
        List<String> addresses = new ArrayList<>(page.select("script").eachAttr("src"));
        addresses.add(page.select("#picture").attr("data-leaflet-script"));
        addresses.add(page.select("#picture").attr("data-leaflet-style"));
        assertEquals(3, addresses.size());
        for (String address : addresses) {
            HttpResponse<String> file = client.get(address.substring(2));
            assertEquals(200, file.statusCode(), address);
            assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
            assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith("text/"), address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/",
                "assets/leaflet-1.9.4/",
                "assets/leaflet-1.9.4/leaflet-src.js",
                "assets/leaflet-1.9.4/../../../web/style.css",
                "assets/own-000000000000/map.js"
            })
    void nothingElseIsServedOfTheLibraries(String address) throws Exception {
        int status = client.get(address.replace("..", "%2E%2E")).statusCode();
        assertTrue(status == 404 || status == 400, address + " " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "search?q=x&page=0, 400",
        "search?q=x&page=-1, 400",
        "search?q=x&page=99999999999, 400",
        "search?q=x&kind=thing, 400",
        "browse?sort=random, 400",
        "browse?page=x, 400",
        "map?show=all, 400",
        "search, 200",
        "search?q=%22%22%28%29, 200",
        "search?q=%00, 200",
        "browse?municipality=%3Cscript%3E&year=, 200",
        "browse?page=400, 200",
        "browse?page=401, 400",
        "browse?all=nothing, 200",
    })
    void saysHonestlyWhatCannotBe(String address, int status) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<h1>"), address);
        assertFalse(answer.body().contains("<script>alert"), address);
    }

    @Test
    void boundsWhatIsAsked() throws Exception {
        assertEquals(400, client.get("search?q=" + "x".repeat(201)).statusCode());
        assertEquals(400, client.get("browse?year=" + "x".repeat(101)).statusCode());
        assertEquals(400, client.get("browse?a" + "&year=2019".repeat(101)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=lika", "browse", "map", "map.geojson"})
    void answersAreOfAVersion(String address) throws Exception {
        String tag = client.get(address).headers().firstValue("ETag").orElse("");
        assertTrue(tag.contains("v1"), tag);
        assertEquals(304, client.get(address, "If-None-Match", tag).statusCode());
        assertEquals(200, client.send("HEAD", address).statusCode());
        assertEquals("", client.send("HEAD", address).body());
        HttpResponse<String> refused = client.post(address, "text/plain", "x");
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, OPTIONS", refused.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void linksStayBelowTheService() throws Exception {
        for (String address : List.of("search?q=lika", "browse?q=lika", "map")) {
            Stream.concat(
                            page(address).select("a[href], link[href]:not([rel=icon])").eachAttr("href").stream(),
                            page(address).select("[src]").eachAttr("src").stream())
                    .forEach(link -> assertTrue(
                            Pattern.matches("(\\./|\\?|#)[^:]*|https?://creativecommons\\.org/.*", link),
                            address + ": " + link));
        }
    }

    @Test
    void saysSoWhereAVersionHasNoIndex() throws Exception {
        new Published(folder).current("v2");
        endpoint.follow();
        try {
            for (String address : List.of("search?q=x", "browse", "map", "map.geojson")) {
                assertEquals(503, client.get(address).statusCode(), address);
            }
        } finally {
            new Published(folder).current("v1");
            endpoint.follow();
        }
    }
}
