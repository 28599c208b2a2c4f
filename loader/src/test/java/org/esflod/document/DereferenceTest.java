package org.esflod.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.Published;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class DereferenceTest {
    private static final String EX = Published.EX;
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String DATA = """
            @prefix ex: <https://esf-lod.example/> .
            @prefix esf: <https://w3id.org/esf-lod/ns#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

            <https://esf-lod.example/id/project/1> a esf:Project ;
              dcterms:title "Ett"@sv, "One"@en ;
              esf:region <http://data.europa.eu/nuts/code/SE31> ;
              esf:grant <https://esf-lod.example/id/project/1/grant> .
            <https://esf-lod.example/id/project/1/grant> a esf:Grant ; esf:amount <https://esf-lod.example/id/project/1/grant/amount> .
            <https://esf-lod.example/id/project/1/grant/amount> <http://schema.org/value> 5.0 .
            <https://esf-lod.example/id/project/10> dcterms:title "Ten"@en .
            <https://esf-lod.example/id/project/1.ttl> dcterms:title "A key that ends like a form"@en .
            <https://esf-lod.example/id/project/new> dcterms:title "New"@en .
            <https://esf-lod.example/id/project/new/grant> a esf:Grant .
            <https://esf-lod.example/id/organisation/5> rdfs:label "Five"@en .
            <https://esf-lod.example/id/thing/a%20b> rdfs:label "Blank"@en .
            <https://esf-lod.example/id/thing/å> rdfs:label "Letter"@en .
            <https://esf-lod.example/id/thing/weird> <https://esf-lod.example/no-name/123> "no name of XML" .
            <https://esf-lod.example/id/thing/bell> rdfs:label "ding\\u0007" .
            <http://data.europa.eu/nuts/code/SE31> a esf:Region ; skos:prefLabel "Norra Mellansverige"@sv .
            <https://esf-lod.example/dataset/esf> rdfs:label "All"@en .
            <https://esf-lod.example/id/project/1> esf:owner <https://esf-lod.example/id/organisation/only-mentioned> .
            """;

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Published published = new Published(folder).with("v1", DATA);
        Files.writeString(
                published.version("v1").resolve("meta/replaced.csv"),
                "kind,old_key,new_key\norganisation,x-old,5\nproject,x-old,new\nproject,x-lost,nowhere\n");
        Files.writeString(folder.resolve("gone.tsv"), "iri\n" + EX + "id/project/gone\n");
        endpoint = Endpoint.start(published.current("v1").config());
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "id/project/1, doc/project/1",
        "id/project/1/grant, doc/project/1/grant",
        "id/project/1/grant/amount, doc/project/1/grant/amount",
        "id/project/1.ttl, doc/project/1.ttl",
        "id/thing/a%20b, doc/thing/a%20b",
        "id/thing/%C3%A5, doc/thing/%C3%A5",
        "id/organisation/only-mentioned, doc/organisation/only-mentioned",
        "dataset/esf, doc/dataset/esf",
    })
    void aThingLeadsToItsDocument(String thing, String document) throws Exception {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> answer = client.send(method, thing, "Accept", BROWSER);
            assertEquals(303, answer.statusCode());
            assertTrue(header(answer, "Vary").contains("Accept"));
            String location = header(answer, "Location");
            assertTrue(location.startsWith("../"), location);
            String target = URI.create(endpoint.url() + thing).resolve(location).toString();
            assertEquals(endpoint.url() + document, target);
            assertEquals(200, client.get(document, "Accept", BROWSER).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/project/2",
                "id/project/",
                "id/",
                "id",
                "doc/project/2",
                "doc/project/2.ttl",
                "doc/project/1.pdf",
                "doc/",
                "doc/graph/contacts",
                "region/SE99",
                "region/",
                "dataset/none",
                "id/project/x-lost",
                "doc/project/1%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whatIsNotThereIs404(String address) throws Exception {
        HttpResponse<String> text = client.get(address);
        assertEquals(404, text.statusCode());
        if (address.equals("id")) {
            return; // no family of addresses
        }
        HttpResponse<String> page = client.get(address, "Accept", BROWSER, "Accept-Language", "en");
        assertEquals(404, page.statusCode());
        assertEquals(
                "There is nothing here",
                Jsoup.parse(page.body()).expectFirst("h1").text());
        assertFalse(page.body().contains("<script"), page.body());
        assertEquals("", header(page, "ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "doc/project/1 | absent | text/turtle;charset=utf-8",
                "doc/project/1 | text/html | text/html;charset=utf-8",
                "doc/project/1 | application/ld+json | application/ld+json",
                "doc/project/1 | application/rdf+xml | application/rdf+xml",
                "doc/project/1.html | application/rdf+xml | text/html;charset=utf-8",
                "doc/project/1.nt | text/html | application/n-triples",
                "doc/project/1.jsonld | text/html | application/ld+json",
                "doc/project/1.ttl.rdf | text/html | application/rdf+xml",
                "region/SE31 | text/turtle | text/turtle;charset=utf-8",
                "region/SE31.html | absent | text/html;charset=utf-8",
            })
    void aDocumentComesInTheFormAskedFor(String address, @org.jspecify.annotations.Nullable String accept, String type)
            throws Exception {
        String[] headers = accept == null ? new String[0] : new String[] {"Accept", accept};
        HttpResponse<String> answer = client.get(address, headers);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type").toLowerCase(java.util.Locale.ROOT));
        assertTrue(String.join(",", answer.headers().allValues("Vary")).contains("Accept"));
        HttpResponse<String> head = client.send("HEAD", address, headers);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(answer, "ETag"), header(head, "ETag"));
    }

    /** A key may end like a form: the longest IRI that there is wins. */
    @Test
    void theLongestIriWins() throws Exception {
        Model model =
                turtle(client.get("doc/project/1.ttl", "Accept", "text/turtle").body());
        assertTrue(model.contains(model.createResource(EX + "id/project/1.ttl"), null));
        assertFalse(model.contains(model.createResource(EX + "id/project/1"), null));
        assertTrue(client.get("doc/project/1.ttl", "Accept", BROWSER).body().contains("A key that ends like a form"));
    }

    @Test
    void aDocumentHasTheThingItsPartsAndTheLabelsOfWhatItMentions() throws Exception {
        Model model = turtle(client.get("doc/project/1").body());
        Model expected = turtle(DATA);
        for (String part : new String[] {"", "/grant", "/grant/amount"}) {
            expected.listStatements(expected.createResource(EX + "id/project/1" + part), null, (String) null)
                    .forEachRemaining(statement -> assertTrue(model.contains(statement), statement.toString()));
        }
        assertTrue(model.containsAll(turtle("""
                @prefix esf: <https://w3id.org/esf-lod/ns#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <http://data.europa.eu/nuts/code/SE31> <http://www.w3.org/2004/02/skos/core#prefLabel> "Norra Mellansverige"@sv .
                <http://purl.org/dc/terms/title> rdfs:label "titel"@sv, "title"@en .
                <https://esf-lod.example/doc/project/1> a <http://xmlns.com/foaf/0.1/Document> ;
                  <http://xmlns.com/foaf/0.1/primaryTopic> <https://esf-lod.example/id/project/1> ;
                  <http://rdfs.org/ns/void#inDataset> <https://esf-lod.example/dataset/esf> ;
                  <http://purl.org/dc/terms/license> <http://creativecommons.org/publicdomain/zero/1.0/> .
                """)));
        assertFalse(model.contains(model.createResource(EX + "id/project/10"), null));
    }

    @Test
    void whatIsOnlyMentionedHasADocumentThatSaysWhere() throws Exception {
        Model model = turtle(client.get("doc/organisation/only-mentioned").body());
        assertTrue(model.contains(
                model.createResource(EX + "id/project/1"),
                model.createProperty("https://w3id.org/esf-lod/ns#owner"),
                model.createResource(EX + "id/organisation/only-mentioned")));
    }

    @Test
    void theHeadersSayWhatItIsAboutAndWhereTheOtherFormsAre() throws Exception {
        String link = header(client.get("doc/project/1"), "Link");
        assertTrue(link.contains("<https://esf-lod.example/id/project/1>; rel=\"describes\""), link);
        assertTrue(link.contains("<https://esf-lod.example/doc/project/1>; rel=\"canonical\""), link);
        assertTrue(link.contains("<http://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\""), link);
        for (String form : new String[] {"ttl", "jsonld", "nt", "rdf", "html"}) {
            String alternate = "../../doc/project/1." + form;
            assertTrue(link.contains("<" + alternate + ">; rel=\"alternate\"; type="), link);
            String address = URI.create(endpoint.url() + "doc/project/10")
                    .resolve("../../doc/project/10." + form)
                    .getPath();
            assertEquals(200, client.get(address.substring(1)).statusCode());
        }
        assertEquals("../../doc/project/1.ttl", header(client.get("doc/project/1"), "Content-Location"));
    }

    @Test
    void aClientThatHasItGets304() throws Exception {
        for (String address : new String[] {"doc/project/10.rdf", "doc/project/10.html"}) {
            HttpResponse<String> first = client.get(address);
            assertEquals(200, first.statusCode());
            assertTrue(header(first, "Cache-Control").contains("max-age"));
            HttpResponse<String> again = client.get(address, "If-None-Match", header(first, "ETag"));
            assertEquals(304, again.statusCode());
            assertEquals("", again.body());
            assertEquals(
                    304,
                    client.get(address, "If-Modified-Since", header(first, "Last-Modified"))
                            .statusCode());
            assertEquals(200, client.get(address, "If-None-Match", "\"other\"").statusCode());
        }
        String turtle = header(client.get("doc/project/10"), "ETag");
        assertEquals(
                200,
                client.get("doc/project/10", "Accept", "text/html", "If-None-Match", turtle)
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/project/1", "doc/project/1", "doc/project/1.ttl", "region/SE31", "id/project/gone"})
    void onlyReadingIsAllowed(String address) throws Exception {
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            HttpResponse<String> answer = client.send(method, address);
            assertEquals(405, answer.statusCode(), method);
            assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id/project/x-old, id/project/new",
        "id/project/x-old/grant, id/project/new/grant",
        "id/project/x-old/section/9, id/project/new",
        "id/organisation/x-old, id/organisation/5",
        "doc/project/x-old, doc/project/new",
        "doc/project/x-old.ttl, doc/project/new",
    })
    void whatWasReplacedLeadsToWhatReplacedIt(String old, String now) throws Exception {
        HttpResponse<String> answer = client.get(old);
        assertEquals(301, answer.statusCode());
        assertEquals(
                endpoint.url() + now,
                URI.create(endpoint.url() + old)
                        .resolve(header(answer, "Location"))
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/turtle;q=0"})
    void whatTheClientDoesNotAcceptIs406WithAList(String accept) throws Exception {
        HttpResponse<String> answer = client.get("doc/project/1", "Accept", accept);
        assertEquals(406, answer.statusCode());
        assertTrue(header(answer, "Link").contains("rel=\"alternate\""));
        for (String form : new String[] {"ttl", "jsonld", "nt", "rdf", "html"}) {
            assertTrue(answer.body().contains("/doc/project/1." + form), answer.body());
        }
    }

    /** RDF/XML has no way to write every IRI of a property, nor every character. */
    @ParameterizedTest
    @ValueSource(strings = {"weird", "bell"})
    void whatRdfXmlCannotSayIs406ThereAndThereInTheOthers(String thing) throws Exception {
        assertEquals(406, client.get("doc/thing/" + thing + ".rdf").statusCode());
        for (String form : new String[] {"ttl", "jsonld", "nt", "html"}) {
            assertEquals(200, client.get("doc/thing/" + thing + "." + form).statusCode(), form);
        }
    }

    @Test
    void whatIsGoneIs410WithATombstone() throws Exception {
        String[] addresses = {"id/project/gone", "id/project/gone/grant", "doc/project/gone"};
        for (String address : addresses) {
            HttpResponse<String> answer = client.get(address);
            assertEquals(410, answer.statusCode(), address);
            assertEquals("noindex", header(answer, "X-Robots-Tag"));
            assertTrue(turtle(answer.body())
                    .isIsomorphicWith(turtle("<https://esf-lod.example/id/project/gone>"
                            + " a <https://www.w3.org/ns/activitystreams#Tombstone> .")));
            HttpResponse<String> page = client.get(address, "Accept", BROWSER, "Accept-Language", "en");
            assertEquals(410, page.statusCode());
            Document shown = Jsoup.parse(page.body());
            assertEquals("Removed", shown.expectFirst("h1").text());
        }
        assertEquals(
                "application/rdf+xml", header(client.get("doc/project/gone.rdf", "Accept", BROWSER), "Content-Type"));
        assertEquals(410, client.send("HEAD", "id/project/gone").statusCode());
    }

    private static Model turtle(String text) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, Lang.TURTLE).parse(model);
        return model;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
