package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.match.Model;
import org.esflod.match.catalogue.CatalogueEntry;
import org.esflod.match.catalogue.CatalogueFit;
import org.esflod.match.catalogue.CatalogueMatcher;
import org.esflod.match.catalogue.CatalogueModel;
import org.esflod.match.catalogue.CatalogueWords;
import org.esflod.match.catalogue.LabelledText;
import org.esflod.problem.LoaderException;

/**
 * {@code links fit --catalogue FILE --queries FILE}: the model of {@link CatalogueMatcher}, fitted to texts of which it is known
 * what they name.
 *
 * <p>Shape: both files are UTF-8 with tabs. The catalogue has the columns {@code ror_id}, {@code name} and {@code alt_names}, the
 * queries {@code id}, {@code affiliation} and {@code expected_ror_ids_in_catalogue}; several values of a cell have {@code |} between
 * them. Errors: a file of another shape is a {@link LoaderException}.
 */
final class FitAffiliations {
    /**
     * A match is accepted from this probability on. Held-out texts reach no precision of .985 at any useful recall: what is left
     * are bodies that a catalogue has twice or that a text's label leaves out.
     */
    private static final double ACCEPT = 0.8;

    /** From this probability on a person looks: three in a hundred texts answered with nothing may name something, not more. */
    private static final double REVIEW = 0.01;

    /** Log odds by which one of two entries with the same words must lead. */
    private static final double MARGIN = 0.5;

    private final CatalogueWords words;
    private final String version;

    FitAffiliations(Path reference, String version) {
        this.words = CatalogueWords.read(reference);
        this.version = version;
    }

    /** Fits, writes the model and its trees, and prints the figures that the model states. */
    void run(Path catalogue, Path queries, Path to, PrintWriter out) {
        List<LabelledText> texts = texts(queries);
        Map<String, Double> thresholds = new LinkedHashMap<>();
        thresholds.put("accept", ACCEPT);
        thresholds.put("margin", MARGIN);
        thresholds.put("review", REVIEW);
        CatalogueFit.Fitted fitted = CatalogueFit.fit(entries(catalogue), words, texts, version, thresholds);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("catalogue", Model.sha256(bytes(catalogue)));
        files.put("queries", Model.sha256(bytes(queries)));
        Model model = fitted.model().model().withOrigin(files, fitted.figures());
        new CatalogueModel(fitted.model().trees(), model).write(to);
        out.printf(
                "%s %s, %d texts, %d features in trees, cross-validated by organisation%n",
                model.id(),
                model.version(),
                texts.size(),
                fitted.model().trees().features().size());
        model.fitted().figures().forEach((name, value) -> out.printf(Locale.ROOT, "%-45s %.4f%n", name, value));
        out.printf("%s %s%n", to, model.hash());
    }

    static List<CatalogueEntry> entries(Path file) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Map<String, String> row : rows(file, "ror_id", "name", "alt_names")) {
            List<String> names = new ArrayList<>();
            names.add(cell(row, "name"));
            Arrays.stream(cell(row, "alt_names").split("\\|", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
            entries.add(new CatalogueEntry(cell(row, "ror_id"), names));
        }
        return entries;
    }

    static List<LabelledText> texts(Path file) {
        List<LabelledText> texts = new ArrayList<>();
        for (Map<String, String> row : rows(file, "id", "affiliation", "expected_ror_ids_in_catalogue")) {
            Set<String> ids = new TreeSet<>(
                    List.of(cell(row, "expected_ror_ids_in_catalogue").split("\\|", -1)));
            ids.remove("");
            texts.add(new LabelledText(cell(row, "id"), cell(row, "affiliation"), ids));
        }
        return texts;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows(Path file, String... needed) {
        List<String> lines =
                new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
        List<String> columns =
                lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        if (!columns.containsAll(List.of(needed))) {
            throw new LoaderException(file + ":1: needs the columns " + String.join(", ", needed) + ", has "
                    + String.join(", ", columns));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
                row.put(columns.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LoaderException("the file " + file + " is missing or cannot be read", e);
        }
    }
}
