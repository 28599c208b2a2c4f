package org.esflod.link;

import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;

/**
 * Why something that is known of an organisation, or that it owns a project, is not published but waits for a person.
 *
 * @param kind what contradicts what
 * @param key ten digits of the organisation number
 * @param field what is not published: {@code lei}, {@code wikidata}, {@code ror}, {@code isni} or {@code owner}
 * @param values the contradicting values: identifiers; the numbers that share one; the name or day of the register
 */
public record OrganisationConflict(Kind kind, String key, String field, List<String> values) {
    /** What contradicts what. */
    public enum Kind {
        /** One register gives the number several identifiers that are of one organisation each. */
        SEVERAL_IDENTIFIERS(ProblemCode.ORGANISATION_IDENTIFIER_CONFLICT),
        /** An identifier of one organisation stands for several numbers. */
        SHARED_IDENTIFIER(ProblemCode.ORGANISATION_IDENTIFIER_CONFLICT),
        /** The source's name and all names of the number in the register are different names. */
        NAME_DIFFERS(ProblemCode.ORGANISATION_NAME_DIFFERS),
        /** The organisation had ceased when the project began. */
        DEREGISTERED_BEFORE(ProblemCode.ORGANISATION_DEREGISTERED);

        private final ProblemCode code;

        Kind(ProblemCode code) {
            this.code = code;
        }
    }

    /** Copies the list. */
    public OrganisationConflict {
        values = List.copyOf(values);
    }

    /** The code that it is reported as. */
    public ProblemCode code() {
        return kind.code;
    }

    /** What contradicts what, in one sentence: for whom decides it. */
    public String evidence() {
        String number = OrganisationNumber.written(key);
        return switch (kind) {
            case SEVERAL_IDENTIFIERS -> "The register gives " + number + " several identifiers: " + field + ".";
            case SHARED_IDENTIFIER ->
                field + " " + values.get(0) + " is stated of " + number + " and of "
                        + String.join(", ", values.subList(1, values.size())) + ".";
            case NAME_DIFFERS -> "The register has " + number + " under another name: " + values.get(0) + ".";
            case DEREGISTERED_BEFORE -> number + " ceased on " + values.get(0) + ", before the project began.";
        };
    }

    /**
     * The problem to report.
     *
     * <p>Holds numbers of legal persons, identifiers, and days or names of the registers, nothing that a source wrote.
     *
     * @param at where: the project's source, or the table that is in conflict
     */
    public Problem problem(SourcePosition at) {
        String field = this.field.equals("owner") ? "owner.organisationNumber" : "organisation." + this.field;
        String found = values.isEmpty() ? "" : ": " + String.join(", ", values);
        return new Problem(code(), at, field, OrganisationNumber.written(key) + found);
    }
}
