package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.esflod.TestFiles;
import org.esflod.endpoint.Client;

/** Asks the service of an address, and holds each answer to its JSON Schema. */
final class Asked {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Client client;

    Asked(String url) {
        this.client = new Client(url);
    }

    Client client() {
        return client;
    }

    /** What a GET answers with 200. */
    JsonNode get(String schema, String address) throws IOException, InterruptedException {
        return valid(schema, client.get(address), 200);
    }

    /** The candidates of one query, asked as a batch by POST. */
    List<JsonNode> candidates(String query) throws IOException, InterruptedException {
        String batch = "{\"q0\":" + query + "}";
        assertEquals(Set.of(), wrong("query-batch", JSON.readTree(batch)));
        JsonNode answer = valid("result-batch", post("queries", batch), 200);
        List<JsonNode> candidates = new ArrayList<>();
        answer.path("q0").path("result").forEach(candidates::add);
        return candidates;
    }

    /** What matches a query: the id of the candidate that says so; empty where none does. Never are there two. */
    String match(String query) throws IOException, InterruptedException {
        List<String> matches = candidates(query).stream()
                .filter(candidate -> candidate.path("match").asBoolean())
                .map(candidate -> candidate.path("id").asText())
                .toList();
        assertTrue(matches.size() <= 1, query + " matches " + matches);
        return matches.isEmpty() ? "" : matches.get(0);
    }

    /** The ids of the candidates of a query, the best first. */
    List<String> ids(String query) throws IOException, InterruptedException {
        return candidates(query).stream()
                .map(candidate -> candidate.path("id").asText())
                .toList();
    }

    /** A query for a name of a type. */
    static String named(String name, String type) {
        return JSON.createObjectNode().put("query", name).put("type", type).toString();
    }

    JsonNode extend(String query) throws IOException, InterruptedException {
        assertEquals(Set.of(), wrong("extend-query", JSON.readTree(query)));
        return valid("extend-response", post("extend", query), 200);
    }

    HttpResponse<String> post(String field, String value) throws IOException, InterruptedException {
        return client.post("reconcile", FORM, field + "=" + Client.encode(value));
    }

    /** The reason of a refusal with that status. */
    String refused(HttpResponse<String> response, int status) throws IOException {
        return valid("error", response, status).path("error").asText();
    }

    private static JsonNode valid(String schema, HttpResponse<String> response, int status) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/json;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        JsonNode json = JSON.readTree(response.body());
        assertEquals(Set.of(), wrong(schema, json), json.toPrettyString());
        return json;
    }

    private static Set<ValidationMessage> wrong(String schema, JsonNode json) throws IOException {
        String text = Files.readString(TestFiles.home("loader/src/test/resources/reconcile/" + schema + ".json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(text)
                .validate(json);
    }
}
