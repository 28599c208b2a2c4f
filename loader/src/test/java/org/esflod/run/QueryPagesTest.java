package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.esflod.TestFiles;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.esflod.sparql.SampleQuery;
import org.esflod.sparql.SparqlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages and addresses of queries over the examples. */
class QueryPagesTest {
    private static final List<SampleQuery> SAMPLES =
            SampleQueries.read(TestFiles.home("queries"), BaseIri.placeholder());

    @SuppressWarnings("NullAway.Init")
    private static Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private static Client client;

    @BeforeAll
    static void start() {
        endpoint = Endpoint.start(
                EndpointConfig.of(Published.examples().dir(), TestFiles.home("fuseki-config/esf-lod.ttl"))
                        .at("127.0.0.1", 0)
                        .offering(SAMPLES));
        client = new Client(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryHasAddresses() {
        return SAMPLES.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    boolean graph = sample.sparql().contains("CONSTRUCT");
                    for (String suffix : graph ? List.of("ttl", "jsonld", "html") : List.of("csv", "json", "html")) {
                        HttpResponse<String> answer = client.get("query/" + sample.name() + "." + suffix);
                        assertEquals(sample.federated() ? 403 : 200, answer.statusCode(), answer.body());
                        assertTrue(answer.body().lines().count() > 1 || sample.federated(), answer.body());
                    }
                }));
    }

    /** Its bytes do not depend on Accept, so that all clients share the kept answer, whatever they send. */
    @Test
    void anAddressThatNamesItsFormatHasOneAnswerForAllClients() throws Exception {
        HttpResponse<String> one = client.get("query/what-is-in-here.csv", "Accept", "text/html");
        HttpResponse<String> other = client.get("query/what-is-in-here.csv", "Accept", "*/*");
        assertEquals(one.headers().firstValue("ETag"), other.headers().firstValue("ETag"));
        assertEquals(one.body(), other.body());
        assertEquals(
                List.of(),
                one.headers().allValues("Vary").stream()
                        .filter(vary -> vary.contains("Accept") && !vary.contains("Encoding"))
                        .toList());
        HttpResponse<String> json = client.get("query/what-is-in-here.json", "Accept", "text/html");
        assertFalse(one.headers().firstValue("ETag").equals(json.headers().firstValue("ETag")));
    }

    @Test
    void atLeastFourHaveParametersAndTheyDecide() throws Exception {
        assertTrue(SAMPLES.stream()
                        .filter(sample -> !sample.parameters().isEmpty())
                        .count()
                >= 4);
        String all = client.get("query/projects-in-a-municipality.csv").body();
        String same =
                client.get("query/projects-in-a-municipality.csv?code=1280").body();
        String other =
                client.get("query/projects-in-a-municipality.csv?code=0127").body();
        assertEquals(all, same);
        assertFalse(all.equals(other));
        assertEquals(
                "project,title,start,owner\r\n",
                client.get("query/projects-in-a-municipality.csv?code=9999").body());
        assertTrue(client.get("query/projects-on-a-day.csv?day=2010-03-01")
                        .body()
                        .lines()
                        .count()
                > 1);
        assertEquals(
                1,
                client.get("query/projects-on-a-day.csv?day=1910-03-01")
                        .body()
                        .lines()
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "query/projects-on-a-day.csv?day=2010-02-30, 400, must be one xsd:date",
        "query/projects-on-a-day.csv?day=x, 400, such as 2010-03-01",
        "query/projects-on-a-day.csv?day=2010-03-01&day=2010-03-02, 400, must be one",
        "query/projects-on-a-day.csv?date=2010-03-01, 400, It has day",
        "query/grant-by-region-and-phase.csv?x=1, 400, It has none",
        "query/none.csv, 404, no saved query",
        "query/projects-on-a-day.exe, 404, projects-on-a-day.csv",
        "query/projects-as-schema-org.csv, 404, projects-as-schema-org.ttl",
        "query/population-from-wikidata.csv, 403, SERVICE"
    })
    void tellsWhatIsWrong(String address, int status, String words) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void listsAllQueriesInBothLanguages() throws Exception {
        for (String language : List.of("sv", "en")) {
            HttpResponse<String> page = client.get("queries?lang=" + language);
            assertEquals(200, page.statusCode());
            for (SampleQuery sample : SAMPLES) {
                assertTrue(page.body().contains("id=\"" + sample.name() + "\""), sample.name());
            }
        }
    }

    @Test
    void theEditorComesFromHere() throws Exception {
        HttpResponse<String> page = client.get("sparql?lang=sv", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self';") && policy.contains("connect-src 'self'"), policy);
        assertTrue(page.body().contains("<textarea"));
        for (String asset : List.of(
                SparqlPage.YASGUI.address("yasgui.min.js"),
                SparqlPage.YASGUI.address("yasgui.min.css"),
                SparqlPage.YASGUI.address("yasgui.min.js.LICENSE.txt"),
                SparqlPage.OWN.address("editor.js"),
                SparqlPage.OWN.address("sparql.css"))) {
            HttpResponse<String> file = client.get(asset);
            assertEquals(200, file.statusCode(), asset);
            assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        }
        assertTrue(client.get(SparqlPage.OWN.address("editor.js")).body().contains("prefixCcApi = root"));
    }

    @Test
    void theEditorIsToldTermsAndPrefixes() throws Exception {
        String terms = client.get("sparql/completion.json").body();
        assertTrue(terms.contains("https://w3id.org/esf-lod/ns#Project"), terms);
        assertTrue(terms.contains("https://w3id.org/esf-lod/ns#owner"), terms);
        String prefixes = client.get("sparql/prefixes.json").body();
        assertTrue(prefixes.contains("\"esf\":\"https://w3id.org/esf-lod/ns#\""), prefixes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void describesItselfInTheFormAskedFor(String type) throws Exception {
        HttpResponse<String> answer = client.get("sparql", "Accept", type);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        Model model = ModelFactory.createDefaultModel();
        Lang lang = RDFLanguages.contentTypeToLang(type);
        RDFParser.fromString(answer.body(), lang)
                .base(endpoint.url() + "sparql")
                .parse(model);
        Model turtle = ModelFactory.createDefaultModel();
        RDFParser.fromString(client.get("sparql").body(), Lang.TURTLE)
                .base(endpoint.url() + "sparql")
                .parse(turtle);
        assertTrue(model.isIsomorphicWith(turtle));
        assertFalse(answer.body().contains("BasicFederatedQuery"));
    }

    @Test
    void refusesFormsOfTheDescriptionThatItHasNot() throws Exception {
        assertEquals(406, client.get("sparql", "Accept", "image/png").statusCode());
    }

    /** The three questions that the editor of the SIB asks an endpoint, none of which names a graph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                        + " SELECT DISTINCT ?sq ?comment ?query WHERE { ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;"
                        + " sh:select|sh:ask|sh:construct|<https://purl.expasy.org/sparql-examples/ontology#describe> ?query . }",
                "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT DISTINCT ?prefix ?namespace WHERE {"
                        + " [] sh:namespace ?namespace ; sh:prefix ?prefix . } ORDER BY ?prefix",
                "PREFIX void: <http://rdfs.org/ns/void#> SELECT DISTINCT ?class ?property WHERE { ?part void:class ?class ."
                        + " OPTIONAL { ?part void:propertyPartition ?inner . ?inner void:property ?property } }"
            })
    void answersTheQuestionsOfTheSibEditor(String query) throws Exception {
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().lines().count() > 20, answer.body());
    }

    @Test
    void showsAnswersAsTablesWithLinksToOurPages() throws Exception {
        HttpResponse<String> page = client.get("query/owners-with-several-projects.html?lang=en");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("href=\"../doc/organisation/2120001124\""), page.body());
        HttpResponse<String> fault = client.query("SELECT * { ?s ?p", "Accept", "text/html");
        assertEquals(400, fault.statusCode());
        assertTrue(fault.body().contains("SELECT * { ?s ?p</textarea>"), fault.body());
    }
}
