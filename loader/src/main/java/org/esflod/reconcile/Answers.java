package org.esflod.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.project.Keys;
import org.esflod.web.Language;

/** What is answered, as JSON. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PARTS = 10_000;

    private Answers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An id and a name. */
    static ObjectNode named(String id, String name) {
        return object().put("id", id).put("name", name);
    }

    static ObjectNode type(Type type, Language language) {
        return named(type.id(), type.name(language));
    }

    /** The candidates of each query, under its name. */
    static ObjectNode results(Things things, Map<String, List<Candidate>> results) {
        ObjectNode answer = object();
        results.forEach((name, candidates) -> {
            ArrayNode result = answer.putObject(name).putArray("result");
            candidates.forEach(candidate -> result.add(candidate(things, candidate)));
        });
        return answer;
    }

    private static ObjectNode candidate(Things things, Candidate candidate) {
        ObjectNode json =
                named(candidate.id(), candidate.entry().name(things.language().tag()));
        json.put("description", description(things, candidate.entry()));
        json.putArray("type").add(type(candidate.type(), things.language()));
        json.put("score", rounded(candidate.score()));
        json.put("match", candidate.accepted());
        ArrayNode features = json.putArray("features");
        candidate
                .features()
                .forEach((id, value) -> features.add(object().put("id", id).put("value", rounded(value))));
        return json;
    }

    /** Four decimals, down and never up: 99.99999 is not 100. */
    private static double rounded(double value) {
        return Math.floor(value * PARTS) / PARTS;
    }

    /** What tells a thing from its namesakes: {@code Organisation, 212000-1850}; {@code Project, 2019-99001, 2014-2020, Karlstads kommun}. */
    static String description(Things things, Entry entry) {
        Type type = Type.of(entry);
        String number = entry.kind() == Kind.ORGANISATION && !Keys.isHashed(entry.key())
                ? Facts.written(entry.key())
                : entry.key();
        Stream<String> more = entry.kind() != Kind.PROJECT
                ? Stream.empty()
                : Stream.concat(
                        entry.facets().getOrDefault(Facet.PERIOD, List.of()).stream(),
                        entry.facets().getOrDefault(Facet.OWNER, List.of()).stream()
                                .map(key -> things.name(Type.ORGANISATION, key)));
        return Stream.concat(Stream.of(type.name(things.language()), Keys.isHashed(number) ? "" : number), more)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
