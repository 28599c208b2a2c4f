package org.esflod.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.index.Entry;
import org.jspecify.annotations.Nullable;

/** Columns for things that were reconciled: the values of properties, as the protocol for data extension has them. */
final class Extension {
    /** The one setting of a property: how many values at most; 0 for all. */
    static final String LIMIT = "limit";

    private Extension() {}

    /** The answer to {@code extend}. */
    static ObjectNode answer(Things things, String extend) {
        JsonNode query = Questions.object("extend", extend);
        Set<String> ids = ids(query.path("ids"));
        Map<Property, Integer> properties = properties(query.path("properties"));
        ObjectNode answer = Answers.object();
        ArrayNode meta = answer.putArray("meta");
        for (Property property : properties.keySet()) {
            ObjectNode column = Answers.named(property.id(), property.name(things.language()));
            meta.add(column);
            Type type = property.thing();
            if (type != null) {
                column.set("type", Answers.type(type, things.language()));
            }
        }
        ObjectNode rows = answer.putObject("rows");
        for (String id : ids) {
            Entry entry = things.find(id);
            ObjectNode row = rows.putObject(id);
            properties.forEach((property, most) -> row.set(property.id(), values(things, entry, property, most)));
        }
        return answer;
    }

    /** What a table of things of a type can be extended by. */
    static ObjectNode proposal(Type type, int most, Things things) {
        ObjectNode answer = Answers.object();
        answer.put("type", type.id());
        answer.put("limit", most);
        ArrayNode properties = answer.putArray("properties");
        Property.of(type).stream()
                .limit(most)
                .forEach(property -> properties.add(Answers.named(property.id(), property.name(things.language()))));
        return answer;
    }

    private static Set<String> ids(JsonNode stated) {
        if (!stated.isArray()) {
            throw Refused.wrong("ids of extend must be an array");
        }
        if (stated.size() > Limits.IDS) {
            throw Refused.tooLarge("extend takes at most " + Limits.IDS + " ids, not " + stated.size());
        }
        Set<String> ids = new LinkedHashSet<>();
        stated.forEach(id -> ids.add(Questions.bounded("an id", id.asText(""))));
        return ids;
    }

    private static Map<Property, Integer> properties(JsonNode stated) {
        if (!stated.isArray()) {
            throw Refused.wrong("properties of extend must be an array");
        }
        if (stated.size() > Limits.PROPERTIES) {
            throw Refused.tooLarge("extend takes at most " + Limits.PROPERTIES + " properties, not " + stated.size());
        }
        Map<Property, Integer> properties = new LinkedHashMap<>();
        for (JsonNode each : stated) {
            String id =
                    Questions.bounded("the id of a property", each.path("id").asText(""));
            Property property = Property.of(id);
            if (property == null) {
                throw Refused.wrong("there is no property '" + id + "'; " + Manifest.PROPERTIES + "?type= lists them");
            }
            // OpenRefine sends what people typed, as a text.
            int most = each.path("settings").path(LIMIT).asInt(0);
            properties.put(property, most <= 0 ? Limits.VALUES : Math.min(most, Limits.VALUES));
        }
        return properties;
    }

    private static ArrayNode values(Things things, @Nullable Entry entry, Property property, int most) {
        ArrayNode values = Answers.array();
        if (entry != null && property.isOf(Type.of(entry))) {
            List<Fact> facts = Facts.of(things, entry, property);
            facts.stream().limit(most).forEach(fact -> values.add(value(things, fact)));
        }
        return values;
    }

    private static ObjectNode value(Things things, Fact fact) {
        ObjectNode value = Answers.object();
        return fact.fold(
                text -> value.put("str", text.text()),
                whole -> value.put("int", whole.number()),
                amount -> value.put("float", amount.value()),
                day -> value.put("date", day.date() + "T00:00:00Z"),
                thing -> Answers.named(thing.type().id(thing.key()), things.name(thing.type(), thing.key())));
    }
}
