package org.esflod.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An evaluation, to be read on a terminal. */
public final class EvaluationText {
    private static final int MOST_ERRORS = 20;

    private EvaluationText() {}

    /** Prints it. */
    public static void print(Evaluation evaluation, PrintWriter out) {
        out.println(evaluation.form().title() + ", measured: " + evaluation.linker());
        evaluation.files().forEach((name, sha256) -> out.println("  " + name + " sha256 " + sha256));
        line(out, "%d queries, %d distinct mentions", evaluation.queries().size(), evaluation.distinctMentions());
        evaluation.notes().forEach(out::println);
        out.println();
        for (Measure measure : evaluation.measures()) {
            line(out, "%-36s %-8s %-18s %s", measure.name(), value(measure), interval(measure), of(measure));
        }
        calibration(evaluation.calibration(), out);
        groups(evaluation.groups(), out);
        errors(evaluation.queries(), out);
    }

    /** Such as {@code 0.9947}; a dash where nothing could be measured. */
    static String value(Measure measure) {
        return measure.value().isPresent() ? number(measure.value().getAsDouble()) : "-";
    }

    /** Such as {@code [0.9871, 0.9978]}; empty where there is none. */
    static String interval(Measure measure) {
        return measure.interval()
                .map(interval -> "[" + number(interval.low()) + ", " + number(interval.high()) + "]")
                .orElse("");
    }

    /** Such as {@code 751 of 755}; empty for what is no proportion. */
    static String of(Measure measure) {
        return measure.of() == null ? "" : measure.hits() + " of " + measure.of();
    }

    /** Four decimals, in the same form everywhere; no minus before a zero. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.equals("-0.0000") ? "0.0000" : text;
    }

    private static void calibration(Calibration calibration, PrintWriter out) {
        out.println();
        line(out, "%-12s %8s %8s %8s", "probability", "answers", "mean", "right");
        for (Calibration.Bin bin : calibration.bins()) {
            line(
                    out,
                    "%.1f to %.1f   %8d %8s %8s",
                    bin.from(),
                    bin.to(),
                    bin.answers(),
                    number(bin.meanProbability()),
                    number(bin.shareRight()));
        }
    }

    private static void groups(List<GroupCounts> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            return;
        }
        out.println();
        line(out, "%-40s %8s %8s %8s %8s %8s", "group", "queries", "expected", "right", "wrong", "review");
        for (GroupCounts group : groups) {
            line(
                    out,
                    "%-40s %8d %8d %8d %8d %8d",
                    group.group(),
                    group.queries(),
                    group.expected(),
                    group.right(),
                    group.wrong(),
                    group.review());
        }
    }

    private static void errors(List<JudgedQuery> queries, PrintWriter out) {
        List<ErrorTable.Mistake> errors = ErrorTable.errors(queries);
        out.println();
        line(out, "%d errors%s", errors.size(), errors.size() > MOST_ERRORS ? ", the first " + MOST_ERRORS + ":" : "");
        errors.stream()
                .limit(MOST_ERRORS)
                .forEach(error -> out.println("  " + error.id() + "  " + error.what() + "  " + error.text()));
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
