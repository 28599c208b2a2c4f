package org.esflod.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;

/**
 * The forms of {@code mapping/sources}: CSVW metadata, one file a form.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/tabular-metadata/.
 */
public final class SourceForms {
    /** Words that CSVW lacks; its metadata may hold others only by their whole IRI. */
    static final String NAMESPACE = "https://w3id.org/esf-lod/csvw#";

    private final List<SourceForm> forms;

    private SourceForms(List<SourceForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * The forms of all metadata files of a folder, in the order of their names.
     *
     * @throws LoaderException where one cannot be read, says what we do not understand, or two cannot be told apart; names
     *     the file and the member
     */
    public static SourceForms read(Path folder) {
        List<SourceForm> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(FormFile.ENDING))
                    .sorted()
                    .toList()) {
                forms.add(FormFile.read(file));
            }
        } catch (IOException e) {
            throw new LoaderException("the folder of source forms " + folder + " cannot be read", e);
        }
        SourceForms all = new SourceForms(forms);
        all.requireToldApart(folder);
        return all;
    }

    /** All forms, in the order of their ids. */
    public List<SourceForm> all() {
        return forms;
    }

    /** The forms of lists. */
    List<SourceForm> tables() {
        return forms.stream().filter(form -> !form.layout().isPage()).toList();
    }

    /** The form of an id. */
    public Optional<SourceForm> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** A list with the headings of one form, in any of their spellings, must not fit another as well. */
    private void requireToldApart(Path folder) {
        for (SourceForm form : tables()) {
            int spellings = form.stated().stream()
                    .mapToInt(column -> column.titles().size())
                    .max()
                    .orElse(0);
            for (int i = 0; i < spellings; i++) {
                int spelling = i;
                List<String> headings = form.stated().stream()
                        .map(column -> column.titles()
                                .get(Math.min(spelling, column.titles().size() - 1)))
                        .toList();
                FormMatch own = FormMatch.of(form, headings);
                for (SourceForm other : tables()) {
                    FormMatch match = FormMatch.of(other, headings);
                    if (!other.id().equals(form.id()) && match.complete() && match.matched() >= own.matched()) {
                        throw new LoaderException(folder.resolve(form.id() + FormFile.ENDING) + " and "
                                + other.id() + FormFile.ENDING + " cannot be told apart: a list with the titles "
                                + headings + " fits both; require a column that only one of them has");
                    }
                }
            }
        }
    }
}
