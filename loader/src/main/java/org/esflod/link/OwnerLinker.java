package org.esflod.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;
import org.esflod.project.Owner;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Owners to organisations. First hit wins: an organisation number in the source; a name of a closed list ({@link
 * OwnerNames}); else an organisation of its own, unlinked. Numbers that contradict each other or the name link nothing.
 */
final class OwnerLinker {
    /** The source itself states the number and its check digit holds; what remains is a number of another body. */
    private static final BigDecimal BY_NUMBER = new BigDecimal("0.999");

    /** A whole name of a closed list. On the development benchmark no such link was wrong. */
    private static final BigDecimal BY_NAME = new BigDecimal("0.995");

    /** The same, and a department that the label's form shows. */
    private static final BigDecimal BY_NAME_AND_UNIT = new BigDecimal("0.99");

    /** Language of the names of Swedish bodies. */
    private static final String SWEDISH = "sv";

    private static final String NUMBER_IN_NAME =
            "(?i)[\\s,;]*\\(?\\s*(?:org(?:anisations)?\\.?\\s?-?(?:nr|nummer)\\.?\\s?:?)?\\s*"
                    + OrganisationNumber.SHAPE.pattern() + "\\s*\\)?";
    private static final Pattern NUMBER_WITH_LABEL = Pattern.compile(NUMBER_IN_NAME);

    private final ReferenceTables tables;
    private final BaseIri base;
    private final OwnerNames names;

    OwnerLinker(ReferenceTables tables, BaseIri base) {
        this.tables = tables;
        this.base = base;
        this.names = new OwnerNames(tables);
    }

    /**
     * The numbers that an owner states and that may be published.
     *
     * @param keys the organisations that they identify: none, one, or several that contradict each other
     * @param secrets numbers that may be personal identity numbers: ten digits each
     * @param problems what was wrong with them
     */
    record Numbers(List<String> keys, List<String> secrets, List<Problem> problems) {}

    /**
     * An owner linked, its address not yet stated, and what the collector and the evidence need.
     *
     * @param contradicted whether it stays unlinked because its numbers contradict each other or its name
     */
    record Outcome(
            LinkedOwner owner,
            Linked.Mention mention,
            @Nullable Link link,
            boolean contradicted) {}

    /** Whether a whole name is that of an organisation or a department. */
    boolean namesOrganisation(String name) {
        return names.namesOrganisation(name);
    }

    /** Whether a word of a name is one of a department's or an organisation's and nobody's own. */
    boolean isOfNoPerson(String word) {
        return names.isOfNoPerson(word);
    }

    /** Judges the number of the owner's own field, then those inside its name. */
    Numbers numbers(Owner owner, SourcePosition at) {
        List<String> secrets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        List<String> stated = new ArrayList<>();
        if (owner.organisationNumber() != null) {
            stated.add(owner.organisationNumber());
        }
        OrganisationNumber.SHAPE.matcher(owner.label()).results().forEach(match -> stated.add(match.group()));
        for (String number : stated) {
            Optional<ProblemCode> wrong = OrganisationNumber.read(number)
                    .fold(
                            valid -> {
                                keys.add(valid.key());
                                return Optional.empty();
                            },
                            () -> {
                                secrets.addAll(OrganisationNumber.digitsIn(number));
                                return Optional.of(ProblemCode.ORGANISATION_NUMBER_WITHHELD);
                            },
                            () -> Optional.of(ProblemCode.ORGANISATION_NUMBER_INVALID));
            wrong.map(code -> new Problem(
                            code,
                            at,
                            "owner.organisationNumber",
                            code == ProblemCode.ORGANISATION_NUMBER_INVALID ? OrganisationNumber.shown(number) : ""))
                    .filter(problem -> !problems.contains(problem))
                    .ifPresent(problems::add);
        }
        return new Numbers(List.copyOf(keys), secrets, problems);
    }

    /**
     * The organisation of an owner in Sweden.
     *
     * @param label the owner's label, personal data masked
     * @param keys the organisations that numbers in the source identify
     * @param region NUTS code of the project; null where not known
     */
    Outcome link(Project project, String label, List<String> keys, @Nullable String region) {
        String withoutNumber = NUMBER_WITH_LABEL.matcher(label).replaceAll(" ").strip();
        String name = Keys.normalised(withoutNumber).isEmpty() ? label : withoutNumber;
        Optional<OwnerNames.Match> match = names.find(name, project.title(), project.programmePeriod(), region);
        if (keys.size() > 1 || (keys.size() == 1 && contradicts(name, match, keys.get(0)))) {
            return unlinked(project, label, label, region, true);
        }
        if (keys.size() == 1) {
            return byNumber(project, label, name, keys.get(0), match);
        }
        return match.isPresent()
                ? byName(project, label, name, match.get())
                : unlinked(project, label, name, region, false);
    }

    /**
     * Whether a name cannot be that of the organisation whose number stands beside it: it certainly is another body of the
     * tables, or the number is a public body's and the name has another body in it or is an association's or a company's.
     */
    private boolean contradicts(String name, Optional<OwnerNames.Match> match, String key) {
        if (match.isPresent()) {
            return !match.get().entry().key().equals(key);
        }
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        return known != null && known.isOfClosedList() && names.isOfAnother(name, key);
    }

    /**
     * An owner in another country: an organisation of its own, unlinked. The Swedish tables are not asked, and the key's
     * scope is no Swedish one, so a body with a Swedish body's name is never the same as it.
     *
     * @param country code of the country; null where not known
     * @param region NUTS code of the project; null where not known
     */
    Outcome abroad(Project project, String label, @Nullable String country, @Nullable String region) {
        String scope = "abroad " + (country == null ? "" : country) + " " + (region == null ? "" : region);
        return unlinked(project, label, label, scope, project.language(), false);
    }

    private static Outcome unlinked(
            Project project, String label, String name, @Nullable String region, boolean contradicted) {
        return unlinked(project, label, name, region == null ? "" : region, SWEDISH, contradicted);
    }

    private static Outcome unlinked(
            Project project, String label, String name, String scope, String language, boolean contradicted) {
        String normalised = Keys.normalised(name);
        // A name that was masked away says nothing: two such owners are not one.
        String hash = normalised.isEmpty() ? Keys.hash(normalised, scope, project.key()) : Keys.hash(normalised, scope);
        return new Outcome(
                new LinkedOwner(label, null, project.owner().line(), "x-" + hash, null, LinkStatus.UNLINKED, null),
                new Linked.Mention("x-" + hash, name, language, null),
                null,
                contradicted);
    }

    private Outcome byNumber(
            Project project, String label, String name, String key, Optional<OwnerNames.Match> byName) {
        String unitName = byName.map(match -> Optional.ofNullable(match.unit()))
                .flatMap(u -> u)
                .orElse(null);
        OrganisationalUnit unit = unitName == null ? null : OrganisationalUnit.of(key, unitName);
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        Link link = Link.of(
                "owner",
                label,
                null,
                unit == null ? Link.EXACT_MATCH : Link.BROAD_MATCH,
                base.id("organisation", key),
                known == null ? name : known.name(),
                Link.KNOWLEDGE_MATCHING,
                BY_NUMBER,
                known == null ? "source record" : "public_organisations.csv",
                "The source states organisation number " + OrganisationNumber.written(key) + " with the name.");
        return outcome(project, label, name, key, unit, LinkStatus.LINKED_BY_IDENTIFIER, link);
    }

    private Outcome byName(Project project, String label, String name, OwnerNames.Match match) {
        OwnerGazetteer.Entry entry = match.entry();
        OrganisationalUnit unit = match.unit() == null ? null : OrganisationalUnit.of(entry.key(), match.unit());
        Link link = Link.of(
                "owner",
                label,
                entry.scope(project.programmePeriod()),
                unit == null ? Link.EXACT_MATCH : Link.BROAD_MATCH,
                base.id("organisation", entry.key()),
                entry.name(),
                Link.LEXICAL_MATCHING,
                unit == null ? BY_NAME : BY_NAME_AND_UNIT,
                entry.table(),
                (unit == null ? "The name " : "The name beside the unit ") + entry.evidence()
                        + "; no other body of the tables has it.");
        return outcome(project, label, name, entry.key(), unit, LinkStatus.LINKED_BY_NAME, link);
    }

    private static Outcome outcome(
            Project project,
            String label,
            String name,
            String key,
            @Nullable OrganisationalUnit unit,
            LinkStatus status,
            Link link) {
        LinkedOwner owner = new LinkedOwner(
                label, null, project.owner().line(), key, unit == null ? null : unit.key(), status, link.id());
        return new Outcome(owner, new Linked.Mention(key, name, SWEDISH, unit), link, false);
    }
}
