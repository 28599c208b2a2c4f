package org.esflod.link;

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
 * Owners to organisations, up a ladder of {@link OwnerRung}s: what curators decided ({@link CurationRung}), an organisation number in the source ({@link StatedNumberRung}),
 * a name of a closed list ({@link ClosedListRung}), a legal person of a national register ({@link RegisterRung}); else an
 * organisation of its own, unlinked.
 */
final class OwnerLinker {
    /** Language of the names of Swedish bodies. */
    private static final String SWEDISH = "sv";

    private static final String NUMBER_IN_NAME =
            "(?i)[\\s,;]*\\(?\\s*(?:org(?:anisations)?\\.?\\s?-?(?:nr|nummer)\\.?\\s?:?)?\\s*"
                    + OrganisationNumber.SHAPE.pattern() + "\\s*\\)?";
    private static final Pattern NUMBER_WITH_LABEL = Pattern.compile(NUMBER_IN_NAME);

    private final BaseIri base;
    private final OwnerNames names;
    private final CurationRung curation;
    private final List<OwnerRung> ladder;

    OwnerLinker(ReferenceTables tables, BaseIri base, OwnerSources sources) {
        this.base = base;
        this.names = new OwnerNames(tables);
        this.curation = new CurationRung(sources.curated(), tables, sources.register());
        this.ladder = ladder(tables, names, sources);
    }

    /** What is asked who an owner is, the first to be asked first. */
    static List<OwnerRung> ladder(ReferenceTables tables, OwnerNames names, OwnerSources sources) {
        List<OwnerRung> rungs = new ArrayList<>();
        rungs.add(new CurationRung(sources.curated(), tables, sources.register()));
        rungs.add(new StatedNumberRung(tables, names, sources.register(), new Expansion(tables, sources.register())));
        rungs.add(new ClosedListRung(names));
        RegisterRung register = sources.rung(tables);
        if (register != null) {
            rungs.add(register);
        }
        return List.copyOf(rungs);
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
     * @param link the decision; null where there is none to publish
     * @param waiting the decision that waits for a person; null where none does
     * @param conflicts what contradicts a stated number, to be reported
     * @param contradicted whether it stays unlinked because its numbers contradict each other or its name
     */
    record Outcome(
            LinkedOwner owner,
            Linked.Mention mention,
            @Nullable Link link,
            @Nullable Waiting waiting,
            List<OrganisationConflict> conflicts,
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

    /** The organisation of an owner in Sweden: what the first rung says that knows it. */
    Outcome link(Project project, OwnerQuestion question) {
        Set<String> blocked = curation.blocked(question);
        for (OwnerRung rung : ladder) {
            Optional<OwnerAnswer> answer = rung.answer(question, blocked);
            if (answer.isPresent()) {
                String without = unlinked(project, question, LinkStatus.UNLINKED)
                        .mention()
                        .key();
                return answer.get()
                        .fold(
                                linked -> linked(project, question, linked, without),
                                waits -> waiting(project, question, waits, rung instanceof StatedNumberRung),
                                nobody -> unlinked(project, question, LinkStatus.WITHOUT_IDENTIFIER));
            }
        }
        return unlinked(project, question, LinkStatus.UNLINKED);
    }

    /** A label without the organisation numbers in it, where something remains. */
    static String withoutNumbers(String label) {
        String withoutNumber = NUMBER_WITH_LABEL.matcher(label).replaceAll(" ").strip();
        return Keys.normalised(withoutNumber).isEmpty() ? label : withoutNumber;
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
        return unlinked(project, label, label, scope, project.language(), LinkStatus.UNLINKED);
    }

    private static Outcome unlinked(Project project, OwnerQuestion question, LinkStatus status) {
        String scope = question.region() == null ? "" : question.region();
        return unlinked(project, question.label(), question.name(), scope, SWEDISH, status);
    }

    private static Outcome unlinked(
            Project project, String label, String name, String scope, String language, LinkStatus status) {
        String normalised = Keys.normalised(name);
        // A name that was masked away says nothing: two such owners are not one.
        String hash = normalised.isEmpty() ? Keys.hash(normalised, scope, project.key()) : Keys.hash(normalised, scope);
        return new Outcome(
                new LinkedOwner(label, null, project.owner().line(), "x-" + hash, null, status, null),
                new Linked.Mention("x-" + hash, name, language, null, "x-" + hash),
                null,
                null,
                List.of(),
                false);
    }

    private static Outcome waiting(Project project, OwnerQuestion question, OwnerAnswer.Waits waits, boolean byNumber) {
        boolean contradicted = byNumber && waits.conflicts().isEmpty();
        // A contradiction is in the number as much as in the name: the label stands for both.
        String name = contradicted ? question.label() : question.name();
        String scope = question.region() == null ? "" : question.region();
        Outcome unlinked = unlinked(project, question.label(), name, scope, SWEDISH, LinkStatus.IN_REVIEW);
        Waiting waiting = Waiting.of("owner", question.label(), question.region(), waits.candidates());
        return new Outcome(unlinked.owner(), unlinked.mention(), null, waiting, waits.conflicts(), contradicted);
    }

    private Outcome linked(Project project, OwnerQuestion question, OwnerAnswer.Linked found, String without) {
        String key = found.key();
        OrganisationalUnit unit = found.unit() == null ? null : OrganisationalUnit.of(key, found.unit());
        Link link = Link.of(
                "owner",
                question.label(),
                found.scope(),
                unit == null ? Link.EXACT_MATCH : Link.BROAD_MATCH,
                base.id("organisation", key),
                found.objectLabel(),
                found.justification(),
                found.confidence(),
                found.source(),
                found.evidence());
        LinkedOwner owner = new LinkedOwner(
                question.label(),
                null,
                project.owner().line(),
                key,
                unit == null ? null : unit.key(),
                found.status(),
                link.id());
        return new Outcome(
                owner, new Linked.Mention(key, question.name(), SWEDISH, unit, without), link, null, List.of(), false);
    }
}
