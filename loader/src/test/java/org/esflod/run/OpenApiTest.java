package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.TestFiles;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whether the description of the interface is one, and true. */
class OpenApiTest {
    private static final Pattern LOCATION = Pattern.compile("<loc>https://esf-lod\\.example/([^<]*)</loc>");

    private static Endpoint endpoint;
    private static Client client;
    private static OpenAPI api;
    private static List<String> complaints;

    @BeforeAll
    static void start() throws Exception {
        EndpointConfig config = EndpointConfig.of(
                        Published.examples().dir(), TestFiles.home("fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .offering(SampleQueries.read(TestFiles.home("queries"), BaseIri.placeholder()))
                .publishedBy(CatalogueTest.INVENTED);
        endpoint = Endpoint.start(config);
        client = new Client(endpoint.url());
        HttpResponse<String> response = client.get("openapi.json", "Origin", "https://elsewhere.example");
        assertEquals(200, response.statusCode());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        strict.setResolveFully(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(response.body(), List.of(), strict);
        complaints = parsed.getMessages();
        api = parsed.getOpenAPI();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void isWellFormed() {
        assertEquals(List.of(), complaints);
        Set<String> ids = new HashSet<>();
        Set<String> tags = api.getTags().stream().map(tag -> tag.getName()).collect(Collectors.toSet());
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
            assertTrue(ids.add(operation.getOperationId()), path);
            assertTrue(
                    tags.containsAll(operation.getTags())
                            && !operation.getTags().isEmpty(),
                    path);
            assertFalse(operation.getSummary().isBlank(), path);
            Set<String> named = Pattern.compile("\\{([a-z]+)}")
                    .matcher(path)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(
                    named,
                    parameters(operation).stream()
                            .filter(parameter -> parameter.getIn().equals("path"))
                            .map(Parameter::getName)
                            .collect(Collectors.toSet()),
                    path);
        }));
        assertTrue(ids.size() > 30);
    }

    /** Each GET, with the examples of its parameters, is answered with a status that is described. */
    @TestFactory
    List<DynamicTest> everyAddressAnswersAsDescribed() {
        List<DynamicTest> tests = new ArrayList<>();
        api.getPaths().forEach((path, item) -> {
            Operation get = item.getGet();
            tests.add(DynamicTest.dynamicTest(path, () -> {
                HttpResponse<String> response = client.get(address(path, get));
                String status = String.valueOf(response.statusCode());
                assertTrue(response.statusCode() < 400, path + ": " + status);
                assertTrue(get.getResponses().containsKey(status), path + ": " + status);
                if (status.equals("200")) {
                    String type = response.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .replaceAll(";.*", "");
                    Set<String> described = Objects.requireNonNull(
                                    get.getResponses().get(status))
                            .getContent()
                            .keySet();
                    assertTrue(
                            described.contains(type) || described.contains("application/octet-stream"),
                            path + " is " + type + ", not one of " + described);
                }
                assertEquals(
                        response.statusCode(),
                        client.send("HEAD", address(path, get)).statusCode(),
                        path);
            }));
        });
        return tests;
    }

    /** Every page of the sitemap, and every file of the version, is at an address that is described. */
    @Test
    void everythingThatIsListedIsDescribed() throws Exception {
        List<Pattern> described = api.getPaths().keySet().stream()
                .map(path ->
                        Pattern.compile("/?" + Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q") + "/?"))
                .toList();
        List<String> listed = new ArrayList<>();
        Matcher parts = LOCATION.matcher(client.get("sitemap.xml").body());
        while (parts.find()) {
            listed.add(parts.group(1));
            Matcher pages = LOCATION.matcher(client.get(parts.group(1)).body());
            for (int i = 0; i < 20 && pages.find(); i++) {
                listed.add(pages.group(1));
            }
        }
        listed.removeIf(address -> address.startsWith("doc/scheme/")); // codes have a path of two parts
        Published.examples().files().keySet().stream()
                .filter(file -> !file.startsWith("records") && !file.startsWith("search"))
                .forEach(listed::add);
        assertTrue(listed.size() > 60, listed.toString());
        for (String address : listed) {
            assertTrue(
                    described.stream()
                            .anyMatch(pattern -> pattern.matcher("/" + address).matches()),
                    address);
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static String address(String path, Operation operation) {
        String address = path.substring(1);
        List<String> query = new ArrayList<>();
        for (Parameter parameter : parameters(operation)) {
            Object example = parameter.getExample();
            if (example == null) {
                continue;
            }
            String value = example.equals("{current}") ? endpoint.version() : String.valueOf(example);
            if (parameter.getIn().equals("path")) {
                address = address.replace("{" + parameter.getName() + "}", value);
            } else if (parameter.getIn().equals("query")) {
                query.add(parameter.getName() + "=" + Client.encode(value));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }
}
