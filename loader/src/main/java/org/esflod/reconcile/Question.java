package org.esflod.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One query of a batch.
 *
 * @param text the name that somebody wrote; empty where only conditions are given
 * @param types of which types the answer is to be; at least one, unless the query allows none
 * @param limit most candidates
 * @param conditions values by the id of a {@link Property}; a value is a text, or the id of a thing of ours
 */
record Question(String text, Set<Type> types, int limit, Map<String, List<String>> conditions) {
    Question {
        types = Set.copyOf(types);
        conditions = Map.copyOf(conditions);
    }

    /** The values of a condition; empty where the query has none of that id. */
    List<String> values(Property property) {
        return conditions.getOrDefault(property.id(), List.of());
    }

    /** The first value of a condition; empty text where there is none. */
    String value(Property property) {
        List<String> values = values(property);
        return values.isEmpty() ? "" : values.get(0);
    }
}
