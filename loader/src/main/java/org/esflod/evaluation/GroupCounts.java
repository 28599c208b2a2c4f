package org.esflod.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of the queries of one template or type.
 *
 * @param group its name
 * @param queries how many
 * @param expected links that should be there
 * @param right links that are there and should be
 * @param wrong links that are there and should not be
 * @param review queries that wait for a person
 */
public record GroupCounts(String group, long queries, long expected, long right, long wrong, long review) {
    /** One for each group, sorted by name; empty where the benchmark has none. */
    static List<GroupCounts> of(List<JudgedQuery> queries) {
        Map<String, GroupCounts> groups = new TreeMap<>();
        for (JudgedQuery query : queries) {
            if (!query.group().isEmpty()) {
                groups.merge(query.group(), of(query), GroupCounts::and);
            }
        }
        return List.copyOf(groups.values());
    }

    private static GroupCounts of(JudgedQuery query) {
        return new GroupCounts(
                query.group(), 1, query.expected().size(), query.right(), query.wrong(), query.isReviewed() ? 1 : 0);
    }

    private GroupCounts and(GroupCounts other) {
        return new GroupCounts(
                group,
                queries + other.queries,
                expected + other.expected,
                right + other.right,
                wrong + other.wrong,
                review + other.review);
    }
}
