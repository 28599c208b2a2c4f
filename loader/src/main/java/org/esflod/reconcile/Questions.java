package org.esflod.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what clients send as JSON: nothing is taken that is not understood. */
final class Questions {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Questions() {}

    /** A JSON object; refused where a text is none. */
    static JsonNode object(String parameter, String text) {
        JsonNode read;
        try {
            read = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refused.wrong(parameter + " is no JSON: " + e.getOriginalMessage());
        }
        if (!read.isObject()) {
            throw Refused.wrong(parameter + " must be a JSON object");
        }
        return read;
    }

    /** The queries of a batch by their names, in the order of the batch. */
    static Map<String, Question> batch(String text) {
        JsonNode batch = object("queries", text);
        if (batch.size() > Limits.QUERIES) {
            throw Refused.tooLarge("a batch has at most " + Limits.QUERIES + " queries, not " + batch.size());
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        batch.properties().forEach(query -> questions.put(query.getKey(), question(query.getKey(), query.getValue())));
        return questions;
    }

    private static Question question(String name, JsonNode query) {
        if (!query.isObject()) {
            throw Refused.wrong("query " + name + " must be a JSON object");
        }
        JsonNode asked = query.path("query");
        if (!asked.isMissingNode() && !asked.isTextual()) {
            throw Refused.wrong("query of " + name + " must be a string");
        }
        Map<String, List<String>> conditions = conditions(name, query.path("properties"));
        String text = bounded("query of " + name, asked.asText("")).strip();
        if (text.isEmpty() && conditions.isEmpty()) {
            throw Refused.wrong("query " + name + " has neither a name nor properties");
        }
        return new Question(text, types(name, query), limit(name, query.path("limit")), conditions);
    }

    private static int limit(String name, JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return Limits.CANDIDATES_UNASKED;
        }
        if (!limit.isNumber() || limit.asDouble() < 1) {
            throw Refused.wrong("limit of " + name + " must be a number of 1 or more");
        }
        return (int) Math.min(limit.asDouble(), Limits.CANDIDATES);
    }

    /** A thing has one type only, so that it never has all of several. */
    private static Set<Type> types(String name, JsonNode query) {
        JsonNode asked = query.path("type");
        String strict = query.path("type_strict").asText("any");
        if (!List.of("any", "should", "all").contains(strict)) {
            throw Refused.wrong("type_strict of " + name + " must be any, should or all");
        }
        List<String> ids = new ArrayList<>();
        if (asked.isTextual()) {
            ids.add(asked.asText());
        } else if (asked.isArray()) {
            asked.forEach(type -> ids.add(type.asText()));
        } else if (asked.isObject()) {
            ids.add(asked.path("id").asText());
        } else if (!asked.isMissingNode() && !asked.isNull()) {
            throw Refused.wrong("type of " + name + " must be a string or an array of strings");
        }
        ids.removeIf(String::isBlank);
        Set<Type> types = EnumSet.noneOf(Type.class);
        boolean unknown = false;
        for (String id : ids) {
            Type type = Type.of(id);
            if (type == null) {
                unknown = true;
            } else {
                types.add(type);
            }
        }
        if (ids.isEmpty() || (types.isEmpty() && strict.equals("should"))) {
            return EnumSet.allOf(Type.class);
        }
        return strict.equals("all") && (unknown || types.size() > 1) ? EnumSet.noneOf(Type.class) : types;
    }

    private static Map<String, List<String>> conditions(String name, JsonNode properties) {
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        if (properties.isMissingNode() || properties.isNull()) {
            return conditions;
        }
        if (!properties.isArray()) {
            throw Refused.wrong("properties of " + name + " must be an array");
        }
        if (properties.size() > Limits.CONDITIONS) {
            throw Refused.tooLarge("a query has at most " + Limits.CONDITIONS + " properties");
        }
        for (JsonNode property : properties) {
            String pid = property.path("pid").asText("");
            Property known = Property.of(bounded("pid", pid));
            if (known == null || !known.isCondition()) {
                throw Refused.wrong(
                        "query " + name + " states property '" + pid + "'; it can state " + Property.conditions());
            }
            List<String> values = conditions.computeIfAbsent(pid, key -> new ArrayList<>());
            JsonNode stated = property.path("v");
            if (stated.isArray()) {
                stated.forEach(value -> add(values, name, value));
            } else {
                add(values, name, stated);
            }
        }
        conditions.values().removeIf(List::isEmpty);
        return conditions;
    }

    private static void add(List<String> values, String name, JsonNode value) {
        JsonNode plain = value.isObject() ? value.path("id") : value;
        if (!plain.isValueNode() || plain.isMissingNode()) {
            throw Refused.wrong("a value of query " + name + " must be a text, a number or an object with an id");
        }
        String text = bounded("a value of query " + name, plain.asText("")).strip();
        if (!text.isEmpty() && !plain.isNull()) {
            values.add(text);
        }
        if (values.size() > Limits.CONDITIONS) {
            throw Refused.tooLarge("a property has at most " + Limits.CONDITIONS + " values");
        }
    }

    /** The text itself; refused where it is longer than any name. */
    static String bounded(String what, String text) {
        if (text.length() > Limits.TEXT) {
            throw Refused.tooLarge(what + " has more than " + Limits.TEXT + " characters");
        }
        return text;
    }
}
