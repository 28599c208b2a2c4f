package org.esflod.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.esflod.problem.LoaderException;

/**
 * What went wrong, one error a line.
 *
 * <p>Shape: TSV with a heading: id, group, text, error, expected, answers. Wrong links come first, then what was missed, each
 * in the order of the queries. An answer is {@code ID decision probability}; several stand with {@code |} between them.
 */
public final class ErrorTable {
    private ErrorTable() {}

    /**
     * An error.
     *
     * @param what {@code wrong ID}, {@code missed ID} or {@code missed, in review ID}
     */
    record Mistake(String id, String text, String what, JudgedQuery query) {}

    static List<Mistake> errors(List<JudgedQuery> queries) {
        return queries.stream()
                .flatMap(query ->
                        query.errors().stream().map(error -> new Mistake(query.id(), query.text(), error, query)))
                .sorted(Comparator.comparing(error -> !error.what().startsWith("wrong")))
                .toList();
    }

    /** Writes the file. */
    public static void write(Evaluation evaluation, Path file) {
        StringBuilder lines = new StringBuilder("id\tgroup\ttext\terror\texpected\tanswers\n");
        for (Mistake error : errors(evaluation.queries())) {
            JudgedQuery query = error.query();
            lines.append(cell(error.id())).append('\t');
            lines.append(cell(query.group())).append('\t');
            lines.append(cell(error.text())).append('\t');
            lines.append(cell(error.what())).append('\t');
            lines.append(query.expected().stream().sorted().collect(Collectors.joining("|")))
                    .append('\t');
            lines.append(query.answers().stream().map(ErrorTable::answer).collect(Collectors.joining("|")))
                    .append('\n');
        }
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private static String answer(Answer answer) {
        return answer.id() + " " + answer.decision().name().toLowerCase(Locale.ROOT) + " "
                + EvaluationText.number(answer.probability());
    }

    /** No cell has a tab or a line break. */
    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
