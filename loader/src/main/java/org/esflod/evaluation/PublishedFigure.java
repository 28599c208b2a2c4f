package org.esflod.evaluation;

import java.nio.file.Path;
import java.util.List;

/**
 * What others published of their matchers, to stand beside our figures.
 *
 * <p>Source: {@code bench/linking-peers.csv}, a row each.
 *
 * @param set the id of the set beside whose figures it stands
 * @param system the matcher, and where it says so its threshold
 * @param measuredOn what it was measured on
 * @param precision as published; empty where it was not
 * @param recall as published; empty where it was not
 * @param f1 as published; empty where it was not
 * @param comparable {@code yes}, or why not
 * @param source where it was published
 */
record PublishedFigure(
        String set,
        String system,
        String measuredOn,
        String precision,
        String recall,
        String f1,
        String comparable,
        String source) {
    static List<PublishedFigure> read(Path file) {
        return LabelledTable.read(file).rows().stream()
                .map(row -> new PublishedFigure(
                        row.text("set"),
                        row.text("system"),
                        row.text("measured_on"),
                        row.text("precision"),
                        row.text("recall"),
                        row.text("f1"),
                        row.text("comparable"),
                        row.text("source")))
                .toList();
    }
}
