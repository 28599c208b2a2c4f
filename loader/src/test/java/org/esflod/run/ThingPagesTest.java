package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.esflod.TestFiles;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of all kinds of things, over the published examples. */
@TestInstance(Lifecycle.PER_CLASS)
final class ThingPagesTest {
    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start() {
        endpoint = Endpoint.start(
                EndpointConfig.of(Published.examples().dir(), TestFiles.home("fuseki-config/esf-lod.ttl"))
                        .at("127.0.0.1", 0)
                        .switching(Duration.ofHours(1), Duration.ofSeconds(1)));
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc/project/2019-99001",
                "doc/project/x-7533fa7jhtg3plic",
                "doc/project/2019-99001/grant",
                "doc/project/2019-99001/owner",
                "doc/organisation/2120001850",
                "doc/municipality/1780",
                "doc/municipality/0114/gisco",
                "doc/scheme/fund",
                "doc/scheme/fund/ESF",
                "doc/scheme/country/SE",
                "doc/scheme/programme/2014-2020",
                "doc/scheme/link-status/unlinked",
                "doc/record/srig242lhn7auqtl",
                "doc/link/2yymf67wyxlmpc5w",
                "doc/dataset/esf",
                "doc/graph/links",
                "doc/.well-known/sparql-examples/co-financing-rate-by-objective",
                "region/SE31",
                "ns",
                "data",
                "about/quality",
                "",
            })
    void areWellMadeAndTheirLinksBetweenThingsAnswer(String address) throws Exception {
        for (String language : List.of("sv", "en")) {
            HttpResponse<String> answer = client.get(address + "?lang=" + language, "Accept", "text/html");
            assertEquals(200, answer.statusCode(), answer.body());
            Document page = Jsoup.parse(answer.body(), endpoint.url() + address);
            assertEquals(language, page.expectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertFalse(page.title().isBlank());
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids);
            for (Element each : page.select("[aria-labelledby], [aria-describedby]")) {
                for (String id : List.of((each.attr("aria-labelledby") + " " + each.attr("aria-describedby"))
                        .strip()
                        .split("\\s+", -1))) {
                    assertTrue(ids.contains(id), id);
                }
            }
            for (Element each : page.select("h1, h2, h3, caption, th, dt, dd, a, summary")) {
                assertFalse(each.text().isBlank(), each.outerHtml());
            }
            for (Element field : page.select("input, select, textarea")) {
                assertEquals(1, page.select("label[for=" + field.id() + "]").size(), field.outerHtml());
            }
            assertEquals(0, page.select("main table:not(:has(th[scope=col]))").size());
        }
        Document page = Jsoup.parse(client.get(address, "Accept", "text/html").body(), endpoint.url() + address);
        page.select("main a[href], head link[href]").eachAttr("abs:href").stream()
                .filter(link ->
                        link.matches(Pattern.quote(endpoint.url()) + "(doc/|region/|ns|data|about|dumps/|style).*"))
                .map(link -> link.replaceFirst("#.*", ""))
                .distinct()
                .limit(60)
                .forEach(link ->
                        assertEquals(200, status(link.substring(endpoint.url().length())), link));
    }

    private int status(String address) {
        try {
            return client.send("HEAD", address, "Accept", "text/html").statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    @Test
    void aProjectSaysWhoRunsItForHowMuchAndWhy() throws Exception {
        Document page = page("doc/project/2019-99001?lang=sv");
        assertEquals(
                "Språket på jobbet - en handledd väg", page.expectFirst("h1").text());
        assertEquals(
                "https://esf-lod.example/id/project/2019-99001",
                page.expectFirst("input#iri[readonly]").val());
        assertEquals(
                "https://esf-lod.example/doc/project/2019-99001",
                page.expectFirst("link[rel=canonical]").attr("href"));
        String text = page.expectFirst("main").text().replace('\u00a0', ' ');
        for (String said : List.of(
                "6 965 682 kr",
                "14 820 600 kr",
                "50 %",
                "13 januari 2020",
                "Karlstads kommun, Arbetsmarknads- och socialförvaltningen",
                "Länkad genom namn",
                "Norra Mellansverige")) {
            assertTrue(text.contains(said), said + " is not in: " + text);
        }
        Element why = page.expectFirst("section[aria-labelledby=why]");
        assertTrue(why.select("a[href=../../doc/organisation/2120001850]").size() > 0, why.outerHtml());
        assertTrue(why.select("tbody tr").size() > 3, why.outerHtml());
        assertTrue(page("doc/project/2019-99001?lang=en")
                .text()
                .replace('\u00a0', ' ')
                .contains("SEK 6,965,682"));
    }

    @Test
    void anOrganisationListsItsProjectsByYear() throws Exception {
        Document page = page("doc/organisation/2120001850?lang=en");
        Element projects = page.expectFirst("section[aria-labelledby=projects]");
        assertTrue(projects.select("a[href=../../doc/project/2019-99001]").size() > 0, projects.outerHtml());
        assertEquals("2020", projects.expectFirst(".chart table th[scope=row]").text());
        assertEquals(1, projects.select(".chart svg rect").size());
        assertTrue(page.text().contains("212000-1850"));
    }

    @Test
    void whatPointsAtAThingIsCountedAndPaged() throws Exception {
        Document page = page("doc/scheme/country/SE?lang=en");
        Element all = page.expectFirst("#incoming ~ p a, section[aria-labelledby=incoming] p a");
        assertTrue(all.attr("href").startsWith("?in="), all.outerHtml());
        HttpResponse<String> list = client.get("doc/scheme/country/SE.html" + all.attr("href"));
        assertEquals(200, list.statusCode());
        Document listed = Jsoup.parse(list.body());
        int things = listed.select("ul.columns li").size();
        assertTrue(things > 20, things + " things");
        assertEquals(
                404,
                client.get("doc/scheme/country/SE.html?in=https%3A%2F%2Fw3id.org%2Fesf-lod%2Fns%23country&page=9")
                        .statusCode());
        assertEquals(404, client.get("doc/scheme/country/SE.html?in=nothing").statusCode());
    }

    @Test
    void theVocabularySaysHowOftenTermsAreUsed() throws Exception {
        Document page = page("ns?lang=en");
        Element project = page.expectFirst("#Project");
        assertTrue(project.text().contains("Uses 28"), project.text());
        assertTrue(project.select("a[href*=doc/project/]").size() > 0, project.outerHtml());
        assertTrue(page.select("section.term").size() > 70);
        for (String form : List.of("ttl", "jsonld", "nt", "rdf")) {
            assertEquals(200, client.get("ns." + form).statusCode(), form);
        }
        assertTrue(client.get("ns", "Accept", "text/turtle").body().contains("owl:Ontology"));
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> answer = client.get(address, "Accept", "text/html");
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body());
    }
}
