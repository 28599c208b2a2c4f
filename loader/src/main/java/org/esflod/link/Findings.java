package org.esflod.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.PersonalData;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.Named;
import org.jspecify.annotations.Nullable;

/**
 * What linking one project has found so far: decisions, problems, and the fields out of which personal data was taken.
 *
 * <p>What no line of the source says (line 0, a constant of its form) is neither reported as the source's mistake nor
 * recorded as a decision on a name met in it.
 */
final class Findings {
    /** Equal to a name of a closed list. */
    static final BigDecimal CERTAIN = BigDecimal.ONE;

    private final PersonalDataMask mask;
    private final SourcePosition at;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> maskedFields = new TreeSet<>();

    /**
     * Nothing found.
     *
     * @param at where the record begins, in a file name that may be published
     */
    Findings(PersonalDataMask mask, SourcePosition at) {
        this.mask = mask;
        this.at = at;
    }

    /** A text without personal data; the field is remembered where there was some. */
    String masked(String field, String text) {
        String masked = mask.mask(text);
        if (PersonalData.tookOut(text, masked)) {
            maskedFields.add(field);
        }
        return masked;
    }

    /** The same of what may be absent. */
    @Nullable
    String maskedOrAbsent(String field, @Nullable String text) {
        return text == null ? null : masked(field, text);
    }

    /** A name that has no code: published as it is, but for personal data. */
    Named kept(String field, Named named) {
        return named.withLabel(masked(field, named.label())).withName(maskedOrAbsent(field, named.name()));
    }

    /** The same, reported. */
    Named unresolved(String field, Named named, ProblemCode code) {
        problem(code, field, named);
        return kept(field, named);
    }

    /** A name that has a code. Its label is one that a list knows, the name beside it may be anything. */
    Named resolved(String field, Named named, String code) {
        return named.withName(maskedOrAbsent(field, named.name())).withCode(code);
    }

    /** Reports a name, with the name beside it where there is one. */
    void problem(ProblemCode code, String field, Named named) {
        if (named.stated()) {
            String found = named.name() == null ? named.label() : named.label() + ": " + named.name();
            problems.add(new Problem(code, at.at(named.line()), field, mask.mask(found)));
        }
    }

    /** Reports something else. */
    void problem(ProblemCode code, int line, String field, String found) {
        problems.add(new Problem(code, at.at(line), field, mask.mask(found)));
    }

    /** Reports what concerns the record as a whole. */
    void problem(ProblemCode code, String field, String found) {
        problems.add(new Problem(code, at, field, found));
    }

    /** Remembers that personal data was taken out of a field. */
    void tookOut(String field) {
        maskedFields.add(field);
    }

    /** Records a decision on a name that stands in the source. */
    void link(
            Named named,
            String field,
            String label,
            @Nullable String scope,
            String object,
            String objectLabel,
            String justification,
            String source,
            String evidence) {
        if (named.stated()) {
            links.add(Link.of(
                    field,
                    label,
                    scope,
                    Link.EXACT_MATCH,
                    object,
                    objectLabel,
                    justification,
                    CERTAIN,
                    source,
                    evidence));
        }
    }

    /** Records a decision. */
    void link(Link link) {
        links.add(link);
    }

    List<Link> links() {
        return links;
    }

    /** The problems, those of masked fields last. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        maskedFields.forEach(field -> all.add(new Problem(ProblemCode.PERSONAL_DATA_MASKED, at, field, "")));
        return all;
    }
}
