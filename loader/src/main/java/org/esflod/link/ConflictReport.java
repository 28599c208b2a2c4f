package org.esflod.link;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.esflod.problem.PersonalData;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.Conflict;
import org.esflod.project.SourceRef;

/**
 * What sources of one project say otherwise than the preferred one: {@code reports/conflicts.csv}, a row a field and
 * source, so that no value is lost.
 *
 * <p>Shape: CSV with a heading row, in the order of the projects' keys; both values whole, personal data masked as in what
 * is published of the project. The preferred value is empty where the project states none, because the other one does not
 * go with its further values (another currency, an end before the start). Rows are written as they come.
 */
public final class ConflictReport implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "project_key",
            "field",
            "preferred_file",
            "preferred_line",
            "preferred_value",
            "other_file",
            "other_line",
            "other_value");

    /** Of a long value, a problem shows the beginning, so that both fit. */
    private static final int LONGEST_SHOWN = 30;

    /** What may be an identity number, whatever its check digit: an owner may be a person. */
    private static final Pattern PERHAPS_A_PERSON =
            Pattern.compile("(?<![0-9])(?:18|19|20)?[0-9]{2}[01][0-9]{3}\\s?[-\\u2010-\\u2015+]?\\s?[0-9]{4}(?![0-9])");

    private final Path file;
    private final Writer out;
    private final SequenceWriter rows;

    /**
     * Begins a file.
     *
     * @throws LoaderException where it cannot be written
     */
    public ConflictReport(Path file) {
        this.file = file;
        CsvMapper mapper = new CsvMapper();
        try {
            this.out = Files.newBufferedWriter(file);
            this.rows = mapper.writer(mapper.schema().withLineSeparator("\n")).writeValues(out);
            rows.write(COLUMNS);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    /** Writes the conflicts of one project. */
    public void add(String key, List<Conflict> conflicts, ProjectLinker.Masks masks) {
        try {
            for (Conflict conflict : conflicts) {
                rows.write(List.of(
                        key,
                        conflict.field(),
                        masks.file().apply(conflict.preferred().file()),
                        Integer.toString(conflict.preferred().line()),
                        masked(conflict.field(), conflict.preferredValue(), masks),
                        masks.file().apply(conflict.other().file()),
                        Integer.toString(conflict.other().line()),
                        masked(conflict.field(), conflict.otherValue(), masks)));
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    /** The same as problems, each at the source whose value does not stand. */
    public static List<Problem> problems(List<Conflict> conflicts, ProjectLinker.Masks masks) {
        return conflicts.stream()
                .filter(conflict -> !conflict.preferredValue().isEmpty())
                .map(conflict -> new Problem(
                        ProblemCode.FACT_CONFLICT,
                        at(conflict.other(), masks),
                        conflict.field(),
                        shown(masked(conflict.field(), conflict.preferredValue(), masks)) + " ("
                                + at(conflict.preferred(), masks) + "), not "
                                + shown(masked(conflict.field(), conflict.otherValue(), masks))))
                .toList();
    }

    @Override
    public void close() {
        try (out) {
            rows.close();
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private static SourcePosition at(SourceRef source, ProjectLinker.Masks masks) {
        return new SourcePosition(masks.file().apply(source.file()), source.line(), source.form());
    }

    private static String masked(String field, String value, ProjectLinker.Masks masks) {
        if (field.equals("owner.organisationNumber") && !value.isEmpty()) {
            return OrganisationNumber.isOfAnOrganisation(value) ? value : PersonalData.MASK;
        }
        String plain =
                field.startsWith("owner.") ? PERHAPS_A_PERSON.matcher(value).replaceAll(PersonalData.MASK) : value;
        return masks.text().apply(plain);
    }

    private static String shown(String value) {
        String line = value.replaceAll("[\\s\\p{Z}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
