package org.esflod.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.esflod.link.OrganisationConflict.Kind;
import org.esflod.match.LegalForms;
import org.esflod.match.NameComparison;
import org.esflod.match.NameKeys;
import org.esflod.project.LanguageText;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.esflod.register.RegisterName;
import org.jspecify.annotations.Nullable;

/**
 * From an organisation number to what else is known of the organisation: by equal numbers in the registers and the
 * reference tables, never by likeness.
 *
 * <p>Without registers the tables answer alone. What contradicts itself is left out and told. Safe for several threads.
 */
public final class Expansion {
    /** Below this a name in the source and all names of its number in the register are different names. */
    static final double SAME_NAME = 0.5;

    /** The register that knows LEIs. */
    private static final String GLEIF = "gleif";

    /** The register behind the EUID, and what the EUID calls it: {@code SE} and the register's code in BRIS. */
    private static final String BOLAGSVERKET = "bolagsverket";

    private static final String EUID_PREFIX = "SEBOLREG.";

    private static final String SWEDISH = "sv";

    /** What RegisterName calls names that were in force, and names in another language. */
    private static final String FORMER = "former";

    private static final String FOREIGN = "foreign";

    /** Languages are not told by the registers. */
    private static final String UNDETERMINED = "und";

    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    /** Registers write the same name in several cases; the one in mixed case comes first. */
    private static final Comparator<RegisterName> ORDER = Comparator.comparing(
                    (RegisterName name) -> name.name().equals(name.name().toUpperCase(Locale.ROOT)))
            .thenComparing(RegisterName::name)
            .thenComparing(RegisterName::kind)
            .thenComparing(RegisterName::source);

    private final ReferenceTables tables;
    private final @Nullable Register register;
    private final NameSimilarity similarity;
    private final Map<String, Set<String>> byItem;
    private final Map<String, Set<String>> byRor;
    private final Map<String, Set<String>> byIsni;

    /** Items of areas, which are no organisations. */
    private final Set<String> areas = new HashSet<>();

    /** With names compared by their rarer words, as the register weighs them. */
    public Expansion(ReferenceTables tables, @Nullable Register register) {
        this(
                tables,
                register,
                NameSimilarity.by(new NameComparison(
                        word -> register == null ? 1 : register.weight(word), LegalForms.standard())));
    }

    /**
     * With the registers of a run.
     *
     * @param register null where the run has none
     * @param similarity how alike a name of a source and one of the register are
     */
    public Expansion(ReferenceTables tables, @Nullable Register register, NameSimilarity similarity) {
        this.tables = tables;
        this.register = register;
        this.similarity = similarity;
        this.byItem = numbersBy(ReferenceTables.PublicOrganisation::wikidata);
        this.byRor = numbersBy(ReferenceTables.PublicOrganisation::ror);
        this.byIsni = numbersBy(ReferenceTables.PublicOrganisation::isni);
        tables.municipalities().forEach(municipality -> addArea(municipality.wikidata()));
        tables.regions().forEach(region -> addArea(region.wikidata()));
    }

    /**
     * What follows from a number.
     *
     * @param key ten digits of an organisation number, or another key of an organisation, from which nothing follows
     */
    public Expanded of(String key) {
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        Optional<RegisterEntry> entry = entry(key);
        if (known == null && entry.isEmpty()) {
            return Expanded.NOTHING;
        }
        List<OrganisationConflict> conflicts = new ArrayList<>();
        Registration registration = entry.map(this::registration).orElseGet(() -> withoutRegister(known));
        String item = known == null || areas.contains(String.valueOf(known.wikidata()))
                ? null
                : unshared(key, "wikidata", known.wikidata(), byItem, conflicts);
        boolean byNumber = known != null && known.wikidataByNumber();
        Identifiers identifiers = new Identifiers(
                entry.map(found -> lei(found, conflicts)).orElse(null),
                entry.map(found -> euid(found, registration)).orElse(null),
                known == null ? null : unshared(key, "ror", known.ror(), byRor, conflicts),
                known == null ? null : unshared(key, "isni", known.isni(), byIsni, conflicts),
                tables.dataportalAgents().contains(key) ? "SE" + key : null,
                byNumber ? item : null,
                byNumber ? null : item);
        return new Expanded(identifiers, registration, conflicts);
    }

    /**
     * What speaks against a link that rests on a number which the source states beside a name. Where this is not empty
     * the link goes to review instead. An organisation that ceased on a day that nobody knows may have existed: the number
     * still says which one it is.
     *
     * @param key ten digits of the number
     * @param name the owner's name as stated, without the number and without a unit
     * @param start the project's first day; null where not known
     */
    public List<OrganisationConflict> against(String key, String name, @Nullable LocalDate start) {
        List<OrganisationConflict> conflicts = new ArrayList<>();
        entry(key).ifPresent(entry -> {
            if (names(entry).stream().noneMatch(known -> similarity.of(name, known) >= SAME_NAME)) {
                conflicts.add(new OrganisationConflict(Kind.NAME_DIFFERS, key, "owner", List.of(entry.name())));
            }
        });
        ceasedBefore(key, start).ifPresent(conflicts::add);
        return conflicts;
    }

    /**
     * Whether an organisation had ceased when a project began; empty where it had not or the day is not known.
     *
     * @param start the project's first day; null where not known
     */
    public Optional<OrganisationConflict> ceasedBefore(String key, @Nullable LocalDate start) {
        if (start == null) {
            return Optional.empty();
        }
        LocalDate day = entry(key).map(RegisterEntry::deregistered).orElse(null);
        if (day == null) {
            ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
            // The tables have the year only.
            day = known == null || known.endYear() == null ? null : LocalDate.of(known.endYear(), 12, 31);
        }
        return day != null && day.isBefore(start)
                ? Optional.of(new OrganisationConflict(Kind.DEREGISTERED_BEFORE, key, "owner", List.of(day.toString())))
                : Optional.empty();
    }

    private Optional<RegisterEntry> entry(String key) {
        return register == null || key.startsWith("x-") ? Optional.empty() : register.byKey(key);
    }

    /** The names that an organisation has or had, of the register and of the tables. */
    private Collection<String> names(RegisterEntry entry) {
        Set<String> names = new TreeSet<>();
        names.add(entry.name());
        entry.names().forEach(name -> names.add(name.name()));
        ReferenceTables.PublicOrganisation known = tables.organisations().get(entry.key());
        if (known != null) {
            names.add(known.name());
            names.addAll(known.otherNames());
        }
        return names;
    }

    /** A number that GLEIF knows and that has no LEI has several. */
    private static @Nullable String lei(RegisterEntry entry, List<OrganisationConflict> conflicts) {
        String lei = entry.lei();
        if (lei == null && entry.sources().contains(GLEIF)) {
            conflicts.add(new OrganisationConflict(Kind.SEVERAL_IDENTIFIERS, entry.key(), "lei", List.of()));
        }
        return lei != null && LEI.matcher(lei).matches() ? lei : null;
    }

    /** Only the forms that BRIS covers have one, and only what stands in the register that it names. */
    private @Nullable String euid(RegisterEntry entry, Registration registration) {
        return entry.sources().contains(BOLAGSVERKET) && tables.legalFormCodes().hasEuid(registration.legalForm())
                ? EUID_PREFIX + entry.key()
                : null;
    }

    private Registration registration(RegisterEntry entry) {
        LegalFormCodes codes = tables.legalFormCodes();
        String juridicalForm = codes.juridicalForm(entry.juridicalForm());
        String legalForm = codes.legalForm(entry.legalForm());
        Map<String, LanguageText> others = new TreeMap<>();
        Map<String, String> former = new TreeMap<>();
        Set<String> inForce = new HashSet<>(Set.of(folded(entry.name())));
        entry.names().stream()
                .sorted(ORDER)
                .filter(name -> !name.kind().equals(FORMER))
                .forEach(name -> {
                    if (inForce.add(folded(name.name()))) {
                        others.put(
                                name.name(),
                                new LanguageText(name.name(), name.kind().equals(FOREIGN) ? UNDETERMINED : SWEDISH));
                    }
                });
        entry.names().stream()
                .sorted(ORDER)
                .filter(name -> name.kind().equals(FORMER))
                .forEach(name -> {
                    if (!inForce.contains(folded(name.name()))) {
                        former.putIfAbsent(folded(name.name()), name.name());
                    }
                });
        return new Registration(
                entry.name(),
                List.copyOf(others.values()),
                former.values().stream().sorted().toList(),
                legalForm == null ? codes.legalFormOf(juridicalForm) : legalForm,
                juridicalForm,
                entry.active() ? "active" : "deregistered",
                entry.active() ? null : entry.deregistered());
    }

    private static String folded(String name) {
        return NameKeys.of(name).exact();
    }

    /** What kind of body it is decides its form. */
    private Registration withoutRegister(ReferenceTables.@Nullable PublicOrganisation known) {
        String juridicalForm = known == null ? null : known.juridicalForm();
        return new Registration(
                null,
                List.of(),
                List.of(),
                tables.legalFormCodes().legalFormOf(juridicalForm),
                juridicalForm,
                null,
                null);
    }

    private static @Nullable String unshared(
            String key,
            String field,
            @Nullable String identifier,
            Map<String, Set<String>> numbers,
            List<OrganisationConflict> conflicts) {
        if (identifier == null) {
            return null;
        }
        Set<String> sharing = numbers.getOrDefault(identifier, Set.of());
        if (sharing.size() > 1) {
            List<String> values = new ArrayList<>(List.of(identifier));
            sharing.stream()
                    .filter(other -> !other.equals(key))
                    .map(OrganisationNumber::written)
                    .forEach(values::add);
            conflicts.add(new OrganisationConflict(Kind.SHARED_IDENTIFIER, key, field, values));
            return null;
        }
        return identifier;
    }

    private Map<String, Set<String>> numbersBy(
            Function<ReferenceTables.PublicOrganisation, @Nullable String> identifier) {
        Map<String, Set<String>> numbers = new HashMap<>();
        tables.organisations().values().forEach(organisation -> {
            String value = identifier.apply(organisation);
            if (value != null) {
                numbers.computeIfAbsent(value, key -> new TreeSet<>()).add(organisation.key());
            }
        });
        return numbers;
    }

    private void addArea(@Nullable String item) {
        if (item != null) {
            areas.add(item);
        }
    }
}
