package org.esflod.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.Published;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Data that want to be more than text on a page. */
@TestInstance(Lifecycle.PER_CLASS)
final class HostileDataTest {
    private static final String ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\\\"'><!--";
    private static final String LONG = "Ordet".repeat(2_000);
    private static final String DATA = """
            @prefix esf: <https://w3id.org/esf-lod/ns#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix p: <https://esf-lod.example/id/project/> .
            @prefix o: <https://esf-lod.example/id/organisation/> .

            p:script a esf:Project ; dcterms:title "ATTACK"@sv, "Quiet"@en ; dcterms:identifier "ATTACK" ;
              dcterms:abstract "ATTACK"@en ; esf:section <https://esf-lod.example/id/project/script/section/1> ;
              esf:owner o:script ; esf:programmePeriod "ATTACK" ;
              foaf:isPrimaryTopicOf <https://esf-lod.example/id/record/1> .
            <https://esf-lod.example/id/project/script/section/1> a esf:TextSection ; dcterms:title "ATTACK"@sv ; rdf:value "ATTACK"@sv ; esf:order 1 .
            <https://esf-lod.example/id/record/1> a esf:SourceRecord ; dcterms:source <javascript:alert(1)> ; esf:sourceFile "ATTACK" .
            o:script a <http://www.w3.org/ns/org#Organization> ; skos:prefLabel "ATTACK" ;
              owl:sameAs <javascript:alert(1)>, <data:text/html,hello>, <http://:80>, <https://ok.example/x> .
            p:long a esf:Project ; dcterms:title "LONG"@sv .
            p:odd a esf:Project ; dcterms:title "Odd"@sv ; esf:grantedAmount "much"^^xsd:decimal ; esf:startDate "2019-02-31"^^xsd:date ;
              esf:coFinancingRate "NaN"^^xsd:double ; esf:totalBudget 0.005 .
            p:untitled a esf:Project .
            <https://esf-lod.example/id/project/a%3Fb%23c> a esf:Project ; dcterms:title "Signs"@sv ;
              esf:owner <https://esf-lod.example/id/organisation/å%22%3E> .
            <https://esf-lod.example/id/organisation/å%22%3E> skos:prefLabel "Tecken"@sv .
            """.replace(
                    "ATTACK", ATTACK.replace("\\", "\\\\").replace("\"", "\\\""))
            .replace("LONG", LONG);

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        endpoint = Endpoint.start(
                new Published(folder).with("v1", DATA).current("v1").config());
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc/project/script", "doc/project/script/section/1", "doc/record/1", "doc/organisation/script",
                "doc/project/long", "doc/project/odd", "doc/project/untitled", "doc/project/a%3Fb%23c"
            })
    void textIsNothingButText(String address) throws Exception {
        for (String language : List.of("sv", "en")) {
            HttpResponse<String> answer = client.get(address + ".html?lang=" + language);
            assertEquals(200, answer.statusCode(), answer.body());
            Document page = Jsoup.parse(answer.body());
            assertEquals(
                    0,
                    page.select("script:not([type=application/ld+json]):not([type=text/turtle])")
                            .size());
            assertEquals(0, page.select("img, iframe, [onerror], [onclick]").size());
            for (Element link : page.select("a[href], link[href]:not([rel=icon])")) {
                assertTrue(link.attr("href").matches("(https?://|\\.\\.?/|\\?|#).*"), "leads to " + link.attr("href"));
            }
            assertFalse(page.expectFirst("h1").text().isBlank());
            assertEquals(1, page.select("main").size());
        }
    }

    @Test
    void whatPagesCarryForProgramsIsWhole() throws Exception {
        Document page = Jsoup.parse(client.get("doc/project/script.html").body());
        Model carried = ModelFactory.createDefaultModel();
        RDFParser.fromString(page.expectFirst("script[type=text/turtle]").data(), Lang.TURTLE)
                .parse(carried);
        Model served = ModelFactory.createDefaultModel();
        RDFParser.fromString(client.get("doc/project/script.nt").body(), Lang.NTRIPLES)
                .parse(served);
        assertTrue(served.isIsomorphicWith(carried));
        assertTrue(served.listObjects().toList().toString().contains("</script><script>alert(1)"));
        String schema = page.expectFirst("script[type=application/ld+json]").data();
        assertEquals(
                ATTACK,
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(schema)
                        .path("identifier")
                        .asText());
    }

    @Test
    void anAddressThatIsNoneIsText() throws Exception {
        Document page = Jsoup.parse(client.get("doc/organisation/script.html").body());
        assertEquals(1, page.select("a[href=https://ok.example/x]").size() > 0 ? 1 : 0);
        assertTrue(page.select("code").eachText().contains("javascript:alert(1)"), page.text());
        assertTrue(page.select("code").eachText().contains("data:text/html,hello"), page.text());
    }

    @Test
    void numbersAndDaysThatAreNoneStandAsTheyAre() throws Exception {
        String text = Jsoup.parse(client.get("doc/project/odd.html?lang=sv").body())
                .expectFirst("main")
                .text();
        assertTrue(text.contains("much"), text);
        assertTrue(text.contains("2019-02-31"), text);
        assertTrue(text.contains("NaN"), text);
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws Exception {
        Document page =
                Jsoup.parse(client.get("doc/project/a%3Fb%23c.html?lang=sv").body(), endpoint.url() + "doc/project/x");
        Element owner = page.select("a:containsOwn(Tecken)").get(0);
        assertEquals(
                "Tecken",
                Jsoup.parse(client.get(
                                        owner.attr("abs:href")
                                                .substring(endpoint.url().length())
                                                .replace("\"", "%22"),
                                        "Accept",
                                        "text/html")
                                .body())
                        .expectFirst("h1")
                        .text());
    }

    @Test
    void textsSayTheirLanguage() throws Exception {
        Document swedish =
                Jsoup.parse(client.get("doc/project/script.html?lang=sv").body());
        assertEquals("Quiet", swedish.expectFirst("p.subtitle[lang=en]").text());
        assertEquals("", swedish.expectFirst("h1").attr("lang"));
        Document english =
                Jsoup.parse(client.get("doc/project/script.html?lang=en").body());
        assertEquals("Quiet", english.expectFirst("h1").text());
        assertEquals(1, english.select("p.subtitle[lang=sv]").size());
        assertEquals(1, english.select("h3[lang=sv]").size());
        assertEquals(1, english.select("p.prose[lang=sv]").size());
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        Document page =
                Jsoup.parse(client.get("doc/project/untitled.html?lang=en").body());
        List<String> absent = page.select(".absent").eachText();
        assertTrue(absent.contains("The source states no amounts."), absent.toString());
        assertTrue(absent.contains("The source states no owner."), absent.toString());
        assertTrue(absent.contains("The source states no period."), absent.toString());
    }
}
