package org.esflod.problem;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * One thing wrong with the data.
 *
 * @param code what kind of thing
 * @param at where it stands in the input
 * @param field the record's field it is about, as named in {@code mapping/record.schema.json}, such as {@code
 *     grantedAmount}; empty where it is about the whole record
 * @param found what the source said, such as {@code 631 7x0 kr}; empty where the text might name a person, or there is
 *     none. Cut to {@value #LONGEST_FOUND} characters.
 */
public record Problem(ProblemCode code, SourcePosition at, String field, String found)
        implements Comparable<Problem>, Serializable {

    /** Enough to recognise a value by; a report is no copy of its input. */
    static final int LONGEST_FOUND = 120;

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::code)
            .thenComparing(Problem::at)
            .thenComparing(Problem::field)
            .thenComparing(Problem::found);

    /** Cuts what was found. */
    public Problem {
        if (found.codePointCount(0, found.length()) > LONGEST_FOUND) {
            found = found.substring(0, found.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
        }
    }

    /** A problem of a whole record. */
    public static Problem of(ProblemCode code, SourcePosition at) {
        return new Problem(code, at, "", "");
    }

    /** The same problem, now that the form of its source is known. */
    public Problem inForm(String form) {
        return new Problem(code, at.inForm(form), field, found);
    }

    /** As it may be told: a file, a sheet or a heading has any name, that of a number or an address too. */
    Problem told() {
        String file = Arrays.stream(at.file().split("/", -1))
                .map(PersonalData::masked)
                .collect(Collectors.joining("/"));
        return new Problem(code, new SourcePosition(file, at.line(), at.form()), field, PersonalData.masked(found));
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
