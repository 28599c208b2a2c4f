package org.esflod.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.esflod.problem.LoaderException;

/** The forms of labelled files, told apart by their columns. */
public enum BenchmarkForm {
    /** Free text in which organisations of a catalogue are named, or none. */
    AFFILIATIONS("affiliations", "id, affiliation, expected_ror_ids_in_catalogue"),
    /** Owners that are a municipality, are none, or could be two. */
    MUNICIPAL_OWNERS("municipal owners", "id, owner_string, expected_type, expected_kommunkod"),
    /** Owners with what is known of the project, and the organisation that they are. */
    OWNER_MENTIONS("owners and a register", "id, owner_string, expected_key"),
    /** Two names, and whether they are one organisation. */
    NAME_PAIRS("pairs of names", "name1, name2, is_match");

    private final String title;
    /** With {@code ", "} between them. */
    private final String columns;

    BenchmarkForm(String title, String columns) {
        this.title = title;
        this.columns = columns;
    }

    /** What it is called, for people. */
    public String title() {
        return title;
    }

    /**
     * The form of a file.
     *
     * @throws LoaderException where it has the columns of none; the message names those that it has and those of each form
     */
    static BenchmarkForm of(LabelledTable table) {
        return Arrays.stream(values())
                .filter(form -> table.columns().containsAll(List.of(form.columns.split(", ", -1))))
                .findFirst()
                .orElseThrow(() -> new LoaderException(table.file()
                        + ":1: no benchmark has these columns: " + String.join(", ", table.columns()) + ". Known are "
                        + Arrays.stream(values())
                                .map(form -> form.title + " (" + form.columns + ")")
                                .collect(Collectors.joining("; "))));
    }
}
