package org.esflod.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.contact.StatedPerson;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.Contact;
import org.esflod.project.Funding;
import org.esflod.project.Keys;
import org.esflod.project.LanguageText;
import org.esflod.project.Money;
import org.esflod.project.Named;
import org.esflod.project.Owner;
import org.esflod.project.Period;
import org.esflod.project.Project;
import org.esflod.project.Rate;
import org.esflod.project.RecordJson;
import org.esflod.project.Section;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One project's names and codes to concepts, places and organisations, its personal data taken out.
 *
 * <p>A plain function of the project, the tables and the code lists: the same project gives the same outcome, whatever
 * came before. Safe for several threads.
 *
 * <p>The tables of Swedish places and bodies are asked only where the project, or its owner, is in Sweden: where the
 * source names the country, that decides; else the CCI number or the NUTS code; else the language of the texts.
 *
 * <p>Errors: those of {@link CodeResolver}, {@link PlaceLinker} and {@link OwnerLinker}, {@link
 * ProblemCode#PERSONAL_DATA_MASKED}. None refuses a record.
 */
public final class ProjectLinker {
    private static final String SWEDEN = "SE";
    private static final String SWEDISH = "sv";

    /** The Social Fund by its names over time; programmes of other funds have no code lists here. */
    private static final Set<String> SOCIAL_FUND = Set.of("ESF", "ESF-PLUS", "YEI");

    /** A CCI number: the year, two letters of the country, and more. */
    private static final Pattern CCI = Pattern.compile("[0-9]{4}([A-Z]{2}).*");

    private final CodeLists codeLists;
    private final BaseIri base;
    private final OwnerLinker owners;
    private final PlaceLinker places;
    private final MailDomains mailDomains;
    private final ContactPersons persons;

    /** A linker on these tables and lists alone. */
    public ProjectLinker(ReferenceTables tables, CodeLists codeLists, BaseIri base) {
        this(tables, codeLists, base, OwnerSources.none());
    }

    /** A linker on these tables and lists, and on what owners are looked up in beside them. */
    public ProjectLinker(ReferenceTables tables, CodeLists codeLists, BaseIri base, OwnerSources sources) {
        this.codeLists = codeLists;
        this.base = base;
        this.owners = new OwnerLinker(tables, base, sources);
        this.mailDomains = new MailDomains(tables.mailProviders());
        this.places = new PlaceLinker(tables, base);
        this.persons = new ContactPersons(tables, owners);
    }

    /** Links a project of one source. */
    public Linked link(Project project) {
        return link(project, project.contact() == null ? List.of() : List.of(project.contact()));
    }

    /**
     * Links a project of several sources.
     *
     * @param contacts the contact persons that its sources name, to be left out of its texts
     */
    public Linked link(Project project, Collection<Contact> contacts) {
        return new Linking(project, contacts).linked();
    }

    /**
     * The person that a project names as contact, for where persons may be shown; null where it names an office, or nobody.
     *
     * @param linked what linking made of the project
     */
    public @Nullable StatedPerson contactPerson(Project project, LinkedProject linked) {
        return persons.person(project, linked);
    }

    /** Masks that take these persons out of anything, beside what is personal by its form. */
    public Masks masks(Collection<Contact> persons) {
        PersonalDataMask mask =
                new PersonalDataMask(persons, List.of(), owners::namesOrganisation, owners::isOfNoPerson);
        return new Masks(mask::mask, new PublishedSources(mask)::file);
    }

    /** Whether something of a project's contact is shown in no mode, because it may hold an identity number. */
    public boolean withholds(Project project) {
        return project.contact() != null && ContactPersons.holdsNumber(project.contact());
    }

    /** The mask that {@link #link(Project, Collection)} uses, for what else is told of the project. */
    public Masks masks(Project project, Collection<Contact> contacts) {
        Linking linking = new Linking(project, contacts);
        return new Masks(linking.mask::mask, linking.sources::file);
    }

    /**
     * Takes the personal data of one project's sources out of texts.
     *
     * @param text of a value
     * @param file of a file's name, folder by folder
     */
    public record Masks(UnaryOperator<String> text, UnaryOperator<String> file) {
        /** The same problem without the persons. */
        public Problem told(Problem problem) {
            return new Problem(
                    problem.code(),
                    new SourcePosition(
                            file.apply(problem.at().file()),
                            problem.at().line(),
                            problem.at().form()),
                    problem.field(),
                    text.apply(problem.found()));
        }
    }

    /** The work on one project. */
    private final class Linking {
        private final Project project;
        private final Owner stated;
        private final boolean swedish;
        private final boolean ownerInSweden;
        private final OwnerLinker.Numbers numbers;
        private final PersonalDataMask mask;
        private final PublishedSources sources;
        private final Findings findings;
        private final CodeResolver codes;
        private final @Nullable String mailDomain;

        Linking(Project project, Collection<Contact> contacts) {
            this.project = project;
            this.stated = project.owner();
            this.swedish = isSwedish();
            this.ownerInSweden = stated.country() == null ? swedish : isSweden(stated.country());
            SourceRef first = project.sources().get(0);
            this.numbers = owners.numbers(stated, new SourcePosition(first.file(), stated.line(), first.form()));
            this.mask =
                    new PersonalDataMask(contacts, numbers.secrets(), owners::namesOrganisation, owners::isOfNoPerson);
            this.sources = new PublishedSources(mask);
            this.mailDomain = mailDomains.of(contacts);
            this.findings =
                    new Findings(mask, new SourcePosition(sources.file(first.file()), first.line(), first.form()));
            this.codes = new CodeResolver(codeLists, base, project, findings);
        }

        Linked linked() {
            if (ownerInSweden) {
                numbers.problems()
                        .forEach(problem -> findings.problem(
                                problem.code(), problem.at().line(), problem.field(), problem.found()));
            }
            Named country = codes.code("country", "country", project.country());
            Funding funding = funding();
            PlaceLinker.Found found = places.link(project, country == null ? null : country.code(), swedish, findings);
            List<LinkedSection> sections = sections();
            String ownerLabel = findings.masked("owner", stated.label());
            OwnerAddress address = address();
            OwnerLinker.Outcome owner = owner(ownerLabel, country, address, found);
            LinkedProject linked = new LinkedProject(
                    project.key(),
                    project.caseNumber(),
                    project.programmePeriod(),
                    project.language(),
                    findings.masked("title", project.title()),
                    otherTitles(),
                    abstracts(sections),
                    codes.codeOfProgramme("programmeArea", "programme-area", project.programmeArea()),
                    codes.code("phase", "phase", project.phase()),
                    funding,
                    owner.owner().at(address),
                    contactPoint(ownerLabel),
                    amount("grantedAmount", project.grantedAmount()),
                    amount("totalBudget", project.totalBudget()),
                    period(),
                    project.participants(),
                    project.strategicImportance(),
                    project.childPovertyTheme(),
                    country,
                    found.region(),
                    found.nuts(),
                    found.counties(),
                    found.municipalities(),
                    found.location(),
                    sections,
                    List.of());
            if (project.sources().stream().anyMatch(sources::takesOut)) {
                findings.tookOut("sources");
            }
            LinkedProject published = linked.withSources(sources.of(project.sources(), contentHash(linked)));
            return new Linked(published, owner.mention(), findings.links(), owner.waiting(), findings.problems());
        }

        private boolean isSwedish() {
            if (project.country() != null) {
                return isSweden(project.country().label());
            }
            if (project.funding() != null && project.funding().cci() != null) {
                Matcher cci = CCI.matcher(project.funding().cci().label());
                if (cci.matches()) {
                    return cci.group(1).equals(SWEDEN);
                }
            }
            return project.nuts() == null
                    ? project.language().equals(SWEDISH)
                    : project.nuts().label().startsWith(SWEDEN);
        }

        private boolean isSweden(String country) {
            return codeLists
                    .find("country", project.programmePeriod(), null, country)
                    .filter(concept -> concept.code().equals(SWEDEN))
                    .isPresent();
        }

        /** Programme and fund first: they decide which lists the other codes are looked up in. */
        private @Nullable Funding funding() {
            Funding funding = project.funding() == null ? Funding.NONE : project.funding();
            Named cci = codes.programme(funding.cci());
            Named fund = codes.code("fund", "fund", funding.fund());
            if (!swedish || (fund != null && !SOCIAL_FUND.contains(String.valueOf(fund.code())))) {
                codes.ofAnotherProgramme();
            }
            return project.funding() == null
                    ? null
                    : new Funding(
                            cci,
                            fund,
                            codes.codeOfProgramme(
                                    "specificObjective", "specific-objective", funding.specificObjective()),
                            codes.code("thematicObjective", "thematic-objective", funding.thematicObjective()),
                            codes.code("interventionField", "intervention-field", funding.interventionField()),
                            findings.maskedOrAbsent("callNumber", funding.callNumber()),
                            rate(funding.coFinancingRate()),
                            amount("unionAmount", funding.unionAmount()),
                            amount("totalCost", funding.totalCost()),
                            amount("eligibleCost", funding.eligibleCost()));
        }

        /** An amount, a rate or a day was read in these; what else stands there, or in the other half, may be anything. */
        private @Nullable Money amount(String field, @Nullable Money amount) {
            return amount == null
                    ? null
                    : new Money(findings.masked(field, amount.label()), amount.value(), amount.currency());
        }

        private @Nullable Rate rate(@Nullable Rate rate) {
            return rate == null ? null : new Rate(findings.masked("coFinancingRate", rate.label()), rate.value());
        }

        private @Nullable Period period() {
            Period period = project.period();
            return period == null
                    ? null
                    : new Period(
                            period.labels().stream()
                                    .map(label -> findings.masked("period", label))
                                    .toList(),
                            period.start(),
                            period.end(),
                            period.expectedEnd());
        }

        private OwnerLinker.Outcome owner(
                String label, @Nullable Named country, @Nullable OwnerAddress address, PlaceLinker.Found found) {
            Named region = found.region();
            String regionCode = region == null ? null : region.code();
            if (!ownerInSweden) {
                String code = address == null ? null : address.countryCode();
                String ofProject = country == null ? null : country.code();
                return owners.abroad(project, label, stated.country() == null ? ofProject : code, regionCode);
            }
            OwnerLinker.Outcome owner = owners.link(project, question(label, regionCode, found.municipalities()));
            if (owner.contradicted()) {
                String all =
                        numbers.keys().stream().map(OrganisationNumber::written).collect(Collectors.joining(", "));
                findings.problem(
                        ProblemCode.ORGANISATION_NUMBER_CONFLICT, stated.line(), "owner.organisationNumber", all);
            }
            owner.conflicts()
                    .forEach(conflict -> findings.problem(
                            conflict.code(),
                            stated.line(),
                            "owner.organisationNumber",
                            OrganisationNumber.written(conflict.key())));
            if (owner.link() != null) {
                findings.link(owner.link());
            }
            return owner;
        }

        private OwnerQuestion question(String label, @Nullable String region, List<Named> municipalities) {
            return new OwnerQuestion(
                    label,
                    OwnerLinker.withoutNumbers(label),
                    project.title(),
                    project.programmePeriod(),
                    region,
                    municipalities.stream()
                            .map(Named::code)
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .toList(),
                    project.period() == null ? null : project.period().start(),
                    stated.place(),
                    stated.postcode() == null ? null : stated.postcode().replaceAll("[^0-9]", ""),
                    mailDomain,
                    numbers.keys());
        }

        private @Nullable OwnerAddress address() {
            Named country = stated.country() == null
                    ? null
                    : codes.code("owner.country", "country", new Named(stated.country(), stated.line()));
            return stated.postcode() == null && stated.place() == null && country == null
                    ? null
                    : new OwnerAddress(
                            findings.maskedOrAbsent("owner.postcode", stated.postcode()),
                            findings.maskedOrAbsent("owner.place", stated.place()),
                            country == null ? null : country.label(),
                            country == null ? null : country.code());
        }

        private List<LinkedSection> sections() {
            List<LinkedSection> linked = new ArrayList<>();
            for (Section section : project.sections()) {
                Optional<String> type = codeLists.code("section-type", project.programmePeriod(), section.heading());
                String heading = section.heading();
                if (type.isEmpty()) {
                    heading = findings.masked("sections", heading);
                    findings.problem(ProblemCode.CODE_UNKNOWN, "sections", heading);
                }
                linked.add(new LinkedSection(
                        section.order(), heading, findings.masked("sections", section.text()), type.orElse(null)));
            }
            return linked;
        }

        /** One title a language; another one of the same language is reported. */
        private List<LanguageText> otherTitles() {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            byLanguage.put(project.language(), project.title());
            List<LanguageText> others = new ArrayList<>();
            for (LanguageText title : project.otherTitles()) {
                String before = byLanguage.putIfAbsent(title.language(), title.text());
                if (before == null) {
                    others.add(title);
                } else if (!before.equals(title.text())) {
                    findings.problem(
                            ProblemCode.TITLE_DIFFERS, "otherTitles", findings.masked("otherTitles", title.text()));
                }
            }
            return maskedTexts("otherTitles", others);
        }

        private List<LanguageText> abstracts(List<LinkedSection> sections) {
            List<LanguageText> abstracts = new ArrayList<>(maskedTexts("abstracts", project.abstracts()));
            sections.stream()
                    .filter(section ->
                            "summary".equals(section.type()) && !section.text().isBlank())
                    .filter(section ->
                            abstracts.stream().noneMatch(text -> text.language().equals(project.language())))
                    .findFirst()
                    .ifPresent(section -> abstracts.add(new LanguageText(section.text(), project.language())));
            return abstracts;
        }

        private List<LanguageText> maskedTexts(String field, List<LanguageText> texts) {
            return texts.stream()
                    .map(text -> new LanguageText(findings.masked(field, text.text()), text.language()))
                    .toList();
        }

        private @Nullable ContactPoint contactPoint(String ownerLabel) {
            Contact contact = project.contact();
            return contact == null ? null : new ContactPoint(ownerLabel, persons.functionalMailbox(contact));
        }
    }

    /**
     * SHA-256 of what is published of a project, 64 hexadecimal digits. Not of the page: beside what is published, a hash
     * of all of it would let what was taken out be found by trying.
     */
    private static String contentHash(LinkedProject withoutSources) {
        String line = RecordJson.line("project", withoutSources);
        return HexFormat.of().formatHex(Keys.sha256(line.getBytes(StandardCharsets.UTF_8)));
    }
}
