package org.esflod.link;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.problem.PersonalData;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.Contact;
import org.esflod.project.Keys;
import org.esflod.project.LanguageText;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.esflod.project.RecordJson;
import org.esflod.project.Section;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One project's names to codes and organisations, its personal data taken out.
 *
 * <p>A plain function of the project, the tables and the code lists: the same project gives the same outcome, whatever
 * came before. Safe for several threads.
 *
 * <p>Errors: {@link ProblemCode#REGION_UNKNOWN}, {@code MUNICIPALITY_*}, {@code CODE_UNKNOWN}, {@code
 * ORGANISATION_NUMBER_*}, {@code PERSONAL_DATA_MASKED}. None refuses a record.
 */
public final class ProjectLinker {
    /** Equal to a name of a closed list of codes. */
    private static final BigDecimal CERTAIN = BigDecimal.ONE;

    private static final String NATIONAL = "SE";
    private static final int SHORTEST_NAME = 3;
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9._-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final ReferenceTables tables;
    private final CodeLists codeLists;
    private final BaseIri base;
    private final RegionNames regionNames;
    private final MunicipalityNames municipalityNames;
    private final OwnerLinker owners;
    private final Map<String, String> regionLabels;

    /** A linker on these tables and lists. */
    public ProjectLinker(ReferenceTables tables, CodeLists codeLists, BaseIri base) {
        this.tables = tables;
        this.codeLists = codeLists;
        this.base = base;
        this.regionNames = new RegionNames(tables);
        this.municipalityNames = new MunicipalityNames(tables);
        this.owners = new OwnerLinker(tables, base);
        this.regionLabels = tables.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
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
    public record Masks(UnaryOperator<String> text, UnaryOperator<String> file) {}

    /** The work on one project: what it has found so far. */
    private final class Linking {
        private final Project project;
        private final SourcePosition at;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Set<String> maskedFields = new TreeSet<>();
        private final OwnerLinker.Numbers numbers;
        private final PersonalDataMask mask;
        private final PublishedSources sources;

        Linking(Project project, Collection<Contact> contacts) {
            this.project = project;
            SourceRef first = project.sources().get(0);
            this.numbers = owners.numbers(
                    project.owner(),
                    new SourcePosition(first.file(), project.owner().line(), first.form()));
            this.mask =
                    new PersonalDataMask(contacts, numbers.secrets(), owners::namesOrganisation, owners::isOfNoPerson);
            this.sources = new PublishedSources(mask);
            this.at = new SourcePosition(sources.file(first.file()), first.line(), first.form());
        }

        Linked linked() {
            numbers.problems().stream().map(this::withoutPerson).forEach(problems::add);
            Named region = region();
            String regionCode = region == null ? null : region.code();
            List<Named> municipalities = municipalities(regionCode);
            List<LinkedSection> sections = sections();
            String ownerLabel = masked("owner", project.owner().label());
            OwnerLinker.Outcome owner = owners.link(project, ownerLabel, numbers.keys(), regionCode);
            if (owner.contradicted()) {
                String stated =
                        numbers.keys().stream().map(OrganisationNumber::written).collect(Collectors.joining(", "));
                problems.add(new Problem(
                        ProblemCode.ORGANISATION_NUMBER_CONFLICT,
                        at.at(project.owner().line()),
                        "owner.organisationNumber",
                        stated));
            }
            if (owner.link() != null) {
                links.add(owner.link());
            }
            LinkedProject linked = new LinkedProject(
                    project.key(),
                    project.caseNumber(),
                    project.programmePeriod(),
                    project.language(),
                    masked("title", project.title()),
                    maskedTexts("otherTitles", project.otherTitles()),
                    abstracts(sections),
                    code("programmeArea", "programme-area", project.programmeArea()),
                    code("phase", "phase", project.phase()),
                    project.funding(),
                    owner.owner(),
                    contactPoint(ownerLabel),
                    project.grantedAmount(),
                    project.totalBudget(),
                    project.period(),
                    project.participants(),
                    project.strategicImportance(),
                    project.childPovertyTheme(),
                    project.country(),
                    region,
                    project.nuts(),
                    project.counties(),
                    municipalities,
                    project.location(),
                    sections,
                    List.of());
            if (project.sources().stream().anyMatch(sources::takesOut)) {
                maskedFields.add("sources");
            }
            for (String field : maskedFields) {
                problems.add(new Problem(ProblemCode.PERSONAL_DATA_MASKED, at, field, ""));
            }
            LinkedProject published = linked.withSources(sources.of(project.sources(), contentHash(linked)));
            return new Linked(published, owner.mention(), links, problems);
        }

        private @Nullable Named region() {
            Named region = project.region();
            if (region == null) {
                return null;
            }
            Optional<String> code = regionNames.code(region.label());
            if (code.isEmpty()) {
                return unresolved("region", region, ProblemCode.REGION_UNKNOWN);
            }
            links.add(Link.of(
                    "region",
                    region.label(),
                    null,
                    Link.EXACT_MATCH,
                    Link.NUTS + code.get(),
                    regionLabels.getOrDefault(code.get(), region.label()),
                    Link.LEXICAL_MATCHING,
                    CERTAIN,
                    "esf_regions.csv",
                    "The name equals a name of the region in esf_regions.csv."));
            return region.withCode(code.get());
        }

        private List<Named> municipalities(@Nullable String region) {
            List<Named> linked = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Named named : project.municipalities()) {
                List<ReferenceTables.MunicipalityRow> found = municipalityNames.find(named.label());
                boolean one = found.size() == 1;
                String identity = one ? found.get(0).municipality().code() : Names.folded(named.label());
                if (!seen.add(identity)) {
                    problem(ProblemCode.MUNICIPALITY_DOUBLED, named, "municipalities");
                } else if (one) {
                    linked.add(municipality(named, found.get(0), region));
                } else {
                    linked.add(unresolved(
                            "municipalities",
                            named,
                            found.isEmpty() ? ProblemCode.MUNICIPALITY_UNKNOWN : ProblemCode.MUNICIPALITY_AMBIGUOUS));
                }
            }
            return linked;
        }

        private Named municipality(Named named, ReferenceTables.MunicipalityRow row, @Nullable String region) {
            Municipality municipality = row.municipality();
            if (region != null && !region.equals(NATIONAL) && !region.equals(row.nuts2())) {
                problem(ProblemCode.MUNICIPALITY_OUTSIDE_REGION, named, "municipalities");
            }
            links.add(Link.of(
                    "municipality",
                    named.label(),
                    null,
                    Link.EXACT_MATCH,
                    base.id("municipality", municipality.code()),
                    municipality.name(),
                    Link.LEXICAL_MATCHING,
                    CERTAIN,
                    "municipalities.csv",
                    "The name equals a name of the municipality in municipalities.csv, and of no other."));
            return named.withCode(municipality.code());
        }

        private @Nullable Named code(String field, String scheme, @Nullable Named named) {
            if (named == null) {
                return null;
            }
            String period = project.programmePeriod();
            Optional<CodeLists.Concept> concept = codeLists.find(scheme, period, named.label());
            if (concept.isEmpty()) {
                return unresolved(field, named, ProblemCode.CODE_UNKNOWN);
            }
            links.add(Link.of(
                    field,
                    named.label(),
                    period,
                    Link.EXACT_MATCH,
                    base.id("scheme/" + scheme, concept.get().code()),
                    concept.get().label(),
                    Link.LEXICAL_MATCHING,
                    CERTAIN,
                    scheme + ".ttl",
                    "The name equals a label of the concept in " + scheme + ".ttl."));
            return named.withCode(concept.get().code());
        }

        private List<LinkedSection> sections() {
            List<LinkedSection> linked = new ArrayList<>();
            for (Section section : project.sections()) {
                Optional<String> type = codeLists.code("section-type", project.programmePeriod(), section.heading());
                String heading = section.heading();
                if (type.isEmpty()) {
                    heading = masked("sections", heading);
                    problems.add(new Problem(ProblemCode.CODE_UNKNOWN, at, "sections", heading));
                }
                linked.add(new LinkedSection(
                        section.order(), heading, masked("sections", section.text()), type.orElse(null)));
            }
            return linked;
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
                    .map(text -> new LanguageText(masked(field, text.text()), text.language()))
                    .toList();
        }

        private @Nullable ContactPoint contactPoint(String ownerLabel) {
            Contact contact = project.contact();
            return contact == null ? null : new ContactPoint(ownerLabel, functionalMailbox(contact));
        }

        /** A label that has no code: published as it is, but for personal data. */
        private Named unresolved(String field, Named named, ProblemCode code) {
            Named kept = new Named(masked(field, named.label()), named.line());
            problems.add(new Problem(code, at.at(named.line()), field, kept.label()));
            return kept;
        }

        private void problem(ProblemCode code, Named named, String field) {
            problems.add(new Problem(code, at.at(named.line()), field, mask.mask(named.label())));
        }

        private Problem withoutPerson(Problem problem) {
            return new Problem(problem.code(), at.at(problem.at().line()), problem.field(), mask.mask(problem.found()));
        }

        private String masked(String field, String text) {
            String masked = mask.mask(text);
            if (PersonalData.tookOut(text, masked)) {
                maskedFields.add(field);
            }
            return masked;
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

    /**
     * The contact's address where it belongs to an office and names no person, neither before the @ nor after it. Whether
     * it does can only be seen where the person's name is known: {@code info@rene-muller.se} is somebody's own.
     */
    private @Nullable String functionalMailbox(Contact contact) {
        if (contact.email() == null || contact.name() == null) {
            return null;
        }
        String email = contact.email().strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(email).matches()
                || !tables.functionalMailboxes().contains(email.substring(0, email.indexOf('@')))) {
            return null;
        }
        List<String> words = Arrays.stream(
                        contact.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .toList();
        boolean person = words.stream()
                .flatMap(word -> Stream.of(PersonalData.plain(word), Names.withDigraphs(word)))
                .anyMatch(email::contains);
        return words.isEmpty() || person ? null : email;
    }
}
