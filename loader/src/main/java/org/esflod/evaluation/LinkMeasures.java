package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.esflod.match.Decision;

/**
 * The figures of judged queries.
 *
 * <table>
 * <caption>What is counted of what</caption>
 * <tr><td>precision</td><td>accepted links that are right, of accepted links</td></tr>
 * <tr><td>recall</td><td>accepted links that are right, of expected links</td></tr>
 * <tr><td>precision on none</td><td>queries that expect nothing, of those answered with nothing, neither link nor review</td></tr>
 * <tr><td>precision on unlinked</td><td>queries that expect nothing, of those without a link, review or not</td></tr>
 * <tr><td>recall on none</td><td>queries answered with nothing, of those that expect nothing</td></tr>
 * <tr><td>unlinked where none</td><td>queries without a link, of those that expect nothing</td></tr>
 * <tr><td>review rate</td><td>queries of which a candidate waits for a person, of all</td></tr>
 * <tr><td>recall with review</td><td>expected links that are accepted or wait, of expected links</td></tr>
 * </table>
 */
final class LinkMeasures {
    static final String PRECISION = "precision";
    static final String RECALL = "recall";
    static final String F1 = "F1";
    static final String CALIBRATION = "calibration error";

    private LinkMeasures() {}

    /** All of them, in the order to show. */
    static List<Measure> of(List<JudgedQuery> queries) {
        List<Measure> measures = new ArrayList<>();
        measures.addAll(precisionAndRecall("", queries));
        measures.add(f1(queries));
        long none = count(queries, JudgedQuery::isNone);
        long expectedNone = count(queries, JudgedQuery::countsAsNone);
        measures.add(Measure.proportion(
                "precision on none",
                count(queries, query -> query.isNone() && query.expected().isEmpty()),
                none));
        measures.add(Measure.proportion(
                "precision on unlinked",
                count(queries, query -> !query.isLinked() && query.expected().isEmpty()),
                count(queries, query -> !query.isLinked())));
        measures.add(Measure.proportion(
                "recall on none", count(queries, query -> query.isNone() && query.countsAsNone()), expectedNone));
        measures.add(Measure.proportion(
                "unlinked where none",
                count(queries, query -> !query.isLinked() && query.countsAsNone()),
                expectedNone));
        measures.add(Measure.proportion("review rate", count(queries, JudgedQuery::isReviewed), queries.size()));
        measures.add(Measure.proportion(
                "recall with review", sum(queries, JudgedQuery::found), sum(queries, query -> query.expected()
                        .size())));
        measures.addAll(precisionByWay(queries));
        List<JudgedQuery> distinct = distinct(queries);
        if (distinct.size() < queries.size()) {
            measures.addAll(precisionAndRecall(", distinct mentions", distinct));
        }
        return measures;
    }

    /** Each mention once; mentions that expect different things are different. */
    static List<JudgedQuery> distinct(List<JudgedQuery> queries) {
        Map<List<Object>, JudgedQuery> first = new LinkedHashMap<>();
        queries.forEach(query -> first.putIfAbsent(List.of(query.mention(), query.expected()), query));
        return List.copyOf(first.values());
    }

    /** F1 of accepted links, its interval by {@link Bootstrap}. */
    static Measure f1(List<JudgedQuery> queries) {
        int[][] counts = counts(queries);
        return Measure.figure(
                F1, f1(counts, all(counts.length)), Bootstrap.interval(counts.length, sample -> f1(counts, sample)));
    }

    /** Right links, accepted links and expected links of each query. */
    static int[][] counts(List<JudgedQuery> queries) {
        return queries.stream()
                .map(query -> new int[] {
                    query.right(),
                    query.right() + query.wrong(),
                    query.expected().size()
                })
                .toArray(int[][]::new);
    }

    /** F1 of the queries with these numbers; NaN where nothing is expected and nothing accepted. */
    static double f1(int[][] counts, int[] sample) {
        long right = 0;
        long both = 0;
        for (int query : sample) {
            right += counts[query][0];
            both += counts[query][1] + counts[query][2];
        }
        return both == 0 ? Double.NaN : 2.0 * right / both;
    }

    static int[] all(int size) {
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = i;
        }
        return all;
    }

    static long count(List<JudgedQuery> queries, Predicate<JudgedQuery> condition) {
        return queries.stream().filter(condition).count();
    }

    static long sum(List<JudgedQuery> queries, ToIntFunction<JudgedQuery> number) {
        return queries.stream().mapToInt(number).sum();
    }

    /** Precision of the links that were found in each way, such as {@code precision, linked-by-name}. */
    private static List<Measure> precisionByWay(List<JudgedQuery> queries) {
        Map<String, long[]> ways = new TreeMap<>();
        for (JudgedQuery query : queries) {
            for (Answer answer : query.answers()) {
                if (answer.decision() == Decision.ACCEPT && !answer.how().isEmpty()) {
                    long[] counts = ways.computeIfAbsent(answer.how(), way -> new long[2]);
                    counts[0] += query.expected().contains(answer.id()) ? 1 : 0;
                    counts[1]++;
                }
            }
        }
        return ways.entrySet().stream()
                .map(way -> Measure.proportion(PRECISION + ", " + way.getKey(), way.getValue()[0], way.getValue()[1]))
                .toList();
    }

    private static List<Measure> precisionAndRecall(String of, List<JudgedQuery> queries) {
        long right = sum(queries, JudgedQuery::right);
        return List.of(
                Measure.proportion(PRECISION + of, right, right + sum(queries, JudgedQuery::wrong)),
                Measure.proportion(RECALL + of, right, sum(queries, query -> query.expected()
                        .size())));
    }
}
