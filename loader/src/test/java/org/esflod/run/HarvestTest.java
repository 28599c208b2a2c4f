package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.esflod.TestFiles;
import org.esflod.dataset.VersionChanges;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What harvesters find at a service with two versions. The publisher is invented. */
class HarvestTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-01T12:00:00Z");

    private static Path older;
    private static Path newer;
    private static Endpoint endpoint;
    private static Client client;

    @BeforeAll
    static void publishTwice(@TempDir Path folder) throws IOException {
        Path dir = folder.resolve("published");
        Path in = folder.resolve("in");
        Page.good().to(in.resolve("a.txt"));
        older = Published.to(dir, TestFiles.home("examples")).current();
        newer = Published.to(dir, TestFiles.home("examples"), in).current();
        Files.setLastModifiedTime(older, FileTime.from(FIRST));
        Files.setLastModifiedTime(newer, FileTime.from(SECOND));
        endpoint = Endpoint.start(EndpointConfig.of(dir, TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .publishedBy(CatalogueTest.INVENTED));
        client = new Client(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    private static String id(Path version) {
        return version.getFileName().toString();
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private static JsonNode json(String address) throws Exception {
        return RecordJson.document(
                client.get(address, "Accept", "application/json").body());
    }

    @Test
    void theCatalogueTellsOfBothVersions() throws Exception {
        HttpResponse<String> response = client.get("datasets/dcat", "Accept", "text/html");
        assertEquals(200, response.statusCode());
        assertEquals("application/rdf+xml", header(response, "Content-Type"));
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), Lang.RDFXML).parse(model);
        assertFalse(model.listStatements().toList().stream()
                .anyMatch(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon()));
        String dcat = "http://www.w3.org/ns/dcat#";
        var dataset = model.getResource("https://esf-lod.example/dataset/esf");
        assertEquals(
                id(newer),
                dataset.getProperty(model.getProperty(dcat + "version")).getString());
        assertEquals(
                2,
                dataset.listProperties(model.getProperty(dcat + "hasVersion"))
                        .toList()
                        .size());
        assertEquals(
                "https://esf-lod.example/versions/" + id(older),
                model.getResource("https://esf-lod.example/versions/" + id(newer))
                        .getPropertyResourceValue(model.getProperty(dcat + "previousVersion"))
                        .getURI());
        assertEquals(
                FIRST.toString(),
                dataset.getProperty(model.getProperty("http://purl.org/dc/terms/issued"))
                        .getString());
        assertEquals(
                SECOND.toString(),
                dataset.getProperty(model.getProperty("http://purl.org/dc/terms/modified"))
                        .getString());
        assertEquals(
                304,
                client.get("datasets/dcat", "If-None-Match", header(response, "ETag"))
                        .statusCode());
        assertEquals(405, client.post("datasets/dcat", "text/plain", "x").statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ../meta/void.ttl",
                "text/turtle, ../meta/void.ttl",
                "application/rdf+xml, ../void.rdf",
                "application/ld+json, ../void.jsonld",
                "application/n-triples, ../void.nt",
                "image/png, ../meta/void.ttl",
                "'text/html,application/xhtml+xml;q=0.9', ../data"
            })
    void theWellKnownAddressLeadsToTheDescription(String accept, String location) throws Exception {
        HttpResponse<String> response =
                accept == null ? client.get(".well-known/void") : client.get(".well-known/void", "Accept", accept);
        assertEquals(303, response.statusCode());
        assertEquals(location, header(response, "Location"));
        assertTrue(header(response, "Vary").contains("Accept"));
    }

    @Test
    void theDescriptionSaysTheSameInEachForm() throws Exception {
        Model turtle = ModelFactory.createDefaultModel();
        RDFParser.fromString(client.get("meta/void.ttl").body(), Lang.TURTLE).parse(turtle);
        for (String suffix : List.of("rdf", "jsonld", "nt")) {
            Lang lang = RDFLanguages.fileExtToLang(suffix);
            HttpResponse<String> response = client.get("void." + suffix);
            assertEquals(lang.getContentType().getContentTypeStr(), header(response, "Content-Type"));
            Model other = ModelFactory.createDefaultModel();
            RDFParser.fromString(response.body(), lang).parse(other);
            assertTrue(turtle.isIsomorphicWith(other), lang.getName());
        }
    }

    /** As Comunica wants it: the service is the address that was asked, whatever the base. */
    @Test
    void theServiceIsAtTheAddressAsked() throws Exception {
        String service = endpoint.url() + "sparql";
        for (String form : List.of("text/turtle", "application/n-triples", "application/ld+json")) {
            HttpResponse<String> response = client.get("sparql", "Accept", form);
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(form))
                    .base(service)
                    .parse(model);
            assertEquals(
                    service,
                    model.getResource(service)
                            .getPropertyResourceValue(
                                    model.getProperty("http://www.w3.org/ns/sparql-service-description#endpoint"))
                            .getURI(),
                    form);
        }
        String published = client.get("meta/service.ttl").body();
        assertTrue(published.contains("sd:endpoint <https://esf-lod.example/sparql>"), published);
    }

    @Test
    void securityTxtNamesTheContact() throws Exception {
        String text = client.get(".well-known/security.txt").body();
        assertTrue(text.startsWith("Contact: mailto:oppnadata@esf-lod.example\n"), text);
        Instant expires = Instant.parse(text.replaceAll("(?s).*Expires: (\\S+).*", "$1"));
        assertTrue(expires.isAfter(Instant.now()), text);
    }

    @Test
    void theSitemapsListTheThingsOfTheData() throws Exception {
        List<String> parts = locations(client.get("sitemap.xml").body());
        assertTrue(parts.contains("https://esf-lod.example/sitemap-project-1.xml"), parts.toString());
        List<String> pages = new ArrayList<>();
        for (String part : parts) {
            String file = client.get(part.substring("https://esf-lod.example/".length()))
                    .body();
            List<String> listed = locations(file);
            assertTrue(!listed.isEmpty() && listed.size() <= 50_000, part);
            assertTrue(file.contains("<lastmod>" + SECOND + "</lastmod>"), part);
            pages.addAll(listed);
        }
        assertEquals(pages.size(), pages.stream().distinct().count());
        assertEquals(
                29,
                pages.stream().filter(page -> page.contains("/doc/project/")).count());
        assertEquals(
                33, pages.stream().filter(page -> page.contains("/region/SE")).count());
        assertTrue(pages.contains("https://esf-lod.example/doc/municipality/1280"));
        assertEquals(404, client.get("sitemap-project-2.xml").statusCode());
        assertEquals(404, client.get("sitemap-person-1.xml").statusCode());
        String robots = client.get("robots.txt").body();
        assertTrue(robots.contains("Disallow: /sparql?\n"), robots);
        assertTrue(robots.contains("Sitemap: https://esf-lod.example/sitemap.xml\n"), robots);
    }

    private static List<String> locations(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        NodeList found = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .collect(Collectors.toList());
    }

    @Test
    void theDataPackageDescribesEveryColumnOfEveryTable() throws Exception {
        JsonNode json = json("datapackage.json");
        assertEquals(3, json.path("resources").size());
        for (JsonNode resource : json.path("resources")) {
            HttpResponse<String> table = client.get(resource.path("path").asText());
            assertEquals(200, table.statusCode());
            String heading = table.body().substring(0, table.body().indexOf("\r\n"));
            assertEquals(heading, String.join(",", resource.at("/schema/fields").findValuesAsText("name")));
            assertTrue(resource.path("hash").asText().matches("sha256:[0-9a-f]{64}"));
            assertEquals(
                    table.body().getBytes(StandardCharsets.UTF_8).length,
                    resource.path("bytes").asInt());
            for (JsonNode field : resource.at("/schema/fields")) {
                assertTrue(
                        List.of("string", "number", "integer", "date", "boolean", "list", "datetime")
                                .contains(field.path("type").asText()),
                        field.toString());
            }
        }
        assertEquals(
                "organisations",
                json.at("/resources/0/schema/foreignKeys/0/reference/resource").asText());
    }

    @Test
    void aTableSaysWhereItsColumnsAreDescribed() throws Exception {
        HttpResponse<String> table = client.get("tables/projects.csv");
        String link = header(table, "Link");
        assertTrue(link.contains("<csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\""), link);
        assertEquals("application/csvm+json", header(client.get("tables/csv-metadata.json"), "Content-Type"));
        assertTrue(header(client.get("reports/coverage.csv"), "Link").contains("<coverage.csv-metadata.json>"));
    }

    @Test
    void aFileNamesItsVersionAndTheOthers() throws Exception {
        HttpResponse<String> current = client.send("HEAD", "dumps/esf.nt.gz");
        String link = header(current, "Link");
        assertTrue(
                link.contains(
                        "<../versions/" + id(newer)
                                + "/dumps/esf.nt.gz>; rel=\"memento latest-version\"; datetime=\"Sun, 01 Feb 2026 12:00:00 GMT\""),
                link);
        assertTrue(
                link.contains("<../versions/" + id(older)
                        + "/dumps/esf.nt.gz>; rel=\"prev memento predecessor-version\"; datetime=\"Thu, 01 Jan 2026"),
                link);
        assertTrue(link.contains("<../dumps/esf.nt.gz>; rel=\"original timegate\""), link);
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(newer.resolve("dumps/esf.nt.gz")));
        assertEquals("sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":", header(current, "Repr-Digest"));

        HttpResponse<String> then = client.get("versions/" + id(older) + "/tables/projects.csv");
        assertEquals(Files.readString(older.resolve("tables/projects.csv")), then.body());
        assertEquals("Thu, 01 Jan 2026 12:00:00 GMT", header(then, "Memento-Datetime"));
        assertTrue(header(then, "Link").contains("rel=\"next memento successor-version\""), header(then, "Link"));
        HttpResponse<String> part = client.get("versions/" + id(older) + "/tables/projects.csv", "Range", "bytes=0-2");
        assertEquals(206, part.statusCode());
        assertEquals("iri", part.body());
        assertEquals(
                304,
                client.get("versions/" + id(older) + "/tables/projects.csv", "If-None-Match", header(then, "ETag"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "'Sat, 15 Aug 2026 00:00:00 GMT', true",
        "'Sun, 01 Feb 2026 12:00:00 GMT', true",
        "'Sat, 31 Jan 2026 00:00:00 GMT', false",
        "'Wed, 01 Jan 2020 00:00:00 GMT', false"
    })
    void aPointInTimeLeadsToTheVersionOfThen(String time, boolean newest) throws Exception {
        HttpResponse<String> response = client.get("dumps/esf.nt.gz", "Accept-Datetime", time);
        assertEquals(302, response.statusCode());
        assertEquals("../versions/" + id(newest ? newer : older) + "/dumps/esf.nt.gz", header(response, "Location"));
        assertTrue(header(response, "Vary").contains("Accept-Datetime"));
        assertEquals(
                400,
                client.get("dumps/esf.nt.gz", "Accept-Datetime", "yesterday").statusCode());
    }

    @Test
    void latestLeadsToThePermanentAddress() throws Exception {
        HttpResponse<String> response = client.get("dumps/latest/esf.trig.gz");
        assertEquals(307, response.statusCode());
        assertEquals("../../versions/" + id(newer) + "/dumps/esf.trig.gz", header(response, "Location"));
        assertEquals(404, client.get("dumps/latest/other.gz").statusCode());
    }

    @Test
    void theVersionsAreListedForPeopleAndForPrograms() throws Exception {
        JsonNode list = json("versions");
        assertEquals(id(newer), list.path("current").asText());
        assertEquals(List.of(id(newer), id(older)), list.path("versions").findValuesAsText("id"));
        assertEquals(1, list.at("/versions/0/changes/kinds/project/added").asInt());
        JsonNode one = json("versions/" + id(older));
        assertTrue(one.at("/files").size() > 20, one.toString());
        for (JsonNode file : one.path("files")) {
            String address = file.path("address").asText().substring("https://esf-lod.example/".length());
            assertEquals(200, client.send("HEAD", address).statusCode(), address);
        }
        for (String language : List.of("sv", "en")) {
            String page = client.get("versions/?lang=" + language, "Accept", "text/html")
                    .body();
            assertTrue(page.contains("href=\"../versions/" + id(older) + "/\""), page);
            String files = client.get("versions/" + id(older) + "/?lang=" + language, "Accept", "text/html")
                    .body();
            assertTrue(files.contains("href=\"../../versions/" + id(older) + "/dumps/esf.nt.gz\""), files);
        }
        assertEquals(404, client.get("versions/aaaaaaaaaaaaaaaa").statusCode());
        assertEquals(
                404, client.get("versions/aaaaaaaaaaaaaaaa/dumps/esf.nt.gz").statusCode());
    }

    @Test
    void whatChangedIsAFileOfTheVersion() throws Exception {
        HttpResponse<String> page = client.get(VersionChanges.PAGE);
        assertEquals("text/markdown;charset=utf-8", header(page, "Content-Type"));
        assertTrue(page.body().contains("| Projects | 28 | 1 | 0 | 28 | 29 |"), page.body());
        assertFalse(header(page, "ETag").contains(id(newer)), "it may be written anew");
        assertEquals(200, client.send("HEAD", VersionChanges.PATCH).statusCode());
        try (InputStream ours = Files.newInputStream(newer.resolve(VersionChanges.PATCH))) {
            assertEquals(0x1f, ours.read());
        }
    }
}
