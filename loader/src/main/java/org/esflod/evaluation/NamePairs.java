package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Two names, and whether they are one organisation: {@link BenchmarkForm#NAME_PAIRS}. */
final class NamePairs {
    /** The answer of a linker that calls a pair a match. */
    static final String MATCH = "match";

    /** The precision at which recall is compared. */
    private static final double PRECISION = 0.95;

    /** The threshold at which the makers of logic-v2 publish its figures. */
    private static final double LOGIC_V2_THRESHOLD = 0.7;

    private static final String LOGIC_V2_SCORE = "logic_v2_score";

    private NamePairs() {}

    /** Asks for each pair; the answer is {@link #MATCH}. */
    static List<JudgedQuery> judge(LabelledTable table, Linker<NamePair> linker) {
        List<JudgedQuery> queries = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            NamePair pair = new NamePair(row.text("name1"), row.text("name2"));
            String id = row.text("id").isEmpty() ? "line " + row.line() : row.text("id");
            queries.add(JudgedQuery.of(
                    id,
                    pair.one() + " | " + pair.other(),
                    row.text("case_group"),
                    isMatch(row) ? Set.of(MATCH) : Set.of(),
                    linker.answer(pair)));
        }
        return queries;
    }

    /** What the score gives at every threshold. */
    static List<Measure> measures(List<JudgedQuery> queries) {
        List<ScoreCurve.Scored> scored = queries.stream()
                .map(query -> new ScoreCurve.Scored(
                        query.answers().stream()
                                .mapToDouble(Answer::probability)
                                .max()
                                .orElse(0),
                        !query.expected().isEmpty()))
                .toList();
        return curve("", scored);
    }

    /** The same of logic-v2, by the scores that stand in the file itself; empty where it has none. */
    static List<Measure> peers(LabelledTable table, List<JudgedQuery> ours) {
        if (!table.has(LOGIC_V2_SCORE)) {
            return List.of();
        }
        List<ScoreCurve.Scored> scored = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            scored.add(new ScoreCurve.Scored(score(row), isMatch(row)));
        }
        String name = "logic-v2 ";
        int[][] counts = scored.stream()
                .map(pair -> {
                    int called = pair.score() >= LOGIC_V2_THRESHOLD ? 1 : 0;
                    int match = pair.match() ? 1 : 0;
                    return new int[] {called * match, called, match};
                })
                .toArray(int[][]::new);
        int[][] counted = LinkMeasures.counts(ours);
        int right = sum(counts, 0);
        int[] all = LinkMeasures.all(counts.length);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.proportion(name + LinkMeasures.PRECISION, right, sum(counts, 1)));
        measures.add(Measure.proportion(name + LinkMeasures.RECALL, right, sum(counts, 2)));
        measures.add(figure(name + LinkMeasures.F1, all, sample -> LinkMeasures.f1(counts, sample)));
        measures.addAll(curve(name, scored));
        measures.add(figure(
                "F1 above logic-v2",
                all,
                sample -> LinkMeasures.f1(counted, sample) - LinkMeasures.f1(counts, sample)));
        return measures;
    }

    private static List<Measure> curve(String prefix, List<ScoreCurve.Scored> scored) {
        int[] all = LinkMeasures.all(scored.size());
        return List.of(
                figure(prefix + "recall at precision " + PRECISION, all, sample -> ScoreCurve.of(scored, sample)
                        .recallAtPrecision(PRECISION)),
                figure(prefix + "best F1 of all thresholds", all, sample -> ScoreCurve.of(scored, sample)
                        .bestF1()));
    }

    private static Measure figure(String name, int[] all, ToDoubleFunction<int[]> figure) {
        Optional<Interval> interval = Bootstrap.interval(all.length, figure);
        return Measure.figure(name, figure.applyAsDouble(all), interval);
    }

    private static int sum(int[][] counts, int column) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[column];
        }
        return sum;
    }

    private static double score(LabelledTable.Row row) {
        try {
            return Double.parseDouble(row.text(LOGIC_V2_SCORE));
        } catch (NumberFormatException e) {
            throw row.wrong(LOGIC_V2_SCORE, "a number");
        }
    }

    private static boolean isMatch(LabelledTable.Row row) {
        return switch (row.text("is_match").toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw row.wrong("is_match", "true or false");
        };
    }
}
