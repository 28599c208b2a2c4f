package org.esflod.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Names of municipalities, regions, state authorities and universities to organisations: closed lists, whole names,
 * equal but for case, blanks and punctuation.
 *
 * <p>What may assign an organisation:
 *
 * <ul>
 *   <li>a municipality's official name, its name as a {@code kommun}, its name and {@code kommun} without the genitive,
 *       {@code stad} for those that call themselves so. Other ways to say it, and the name alone, are read by {@link
 *       MunicipalBodies}.
 *   <li>a region's official name, and the names of the county council that it was ({@code Stockholms läns landsting},
 *       {@code Landstinget Dalarna}): a county has had one.
 *   <li>the exact official name of a state body, in Swedish or English; {@code Länsstyrelsen} with its county's name.
 *   <li>an alias that is the official name said differently ({@link #saysTheSame}) and at least four letters long.
 *   <li>a name that was looked into ({@code names_in_use.csv}): this one even where the tables give it to others too.
 * </ul>
 *
 * <p>All of them only where no other body of any table has that name, even as a predecessor or by an alias that may not
 * assign: so predecessors take part in deciding what is ambiguous, never in what is linked. Names that were another body's
 * in earlier programme periods ({@code names_certain_from.csv}) count from a period on. A municipality whose name is
 * another's without diacritics (Habo, Håbo) counts only in projects of its own region.
 */
final class OwnerGazetteer {
    private static final int SHORTEST_ALIAS = 4;
    private static final int SHORTEST_FOLDED = 8;
    private static final Pattern COUNTY_BOARD = Pattern.compile("Länsstyrelsen i (.+)");

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> decided = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Set<String>> folded = new HashMap<>();
    private final int longestName;

    /**
     * A name that may assign.
     *
     * @param key the organisation
     * @param name its official name
     * @param municipality code of the municipality that it governs; null for others
     * @param certainFrom first programme period in which the name is no other body's; null: always
     * @param certainUntil last programme period in which the name is no other body's; null: always
     * @param onlyIn NUTS region in which the name is certain; null: everywhere
     * @param table the table that knows the name
     * @param evidence what the name equals there
     */
    record Entry(
            String key,
            String name,
            @Nullable String municipality,
            @Nullable String certainFrom,
            @Nullable String certainUntil,
            @Nullable String onlyIn,
            String table,
            String evidence) {
        /** The same for another reason. */
        Entry because(String why) {
            return new Entry(key, name, municipality, certainFrom, certainUntil, onlyIn, table, why);
        }

        /** The same, certain in one region only. */
        Entry onlyIn(String region) {
            return new Entry(key, name, municipality, certainFrom, certainUntil, region, table, evidence);
        }

        /** Whether the name is certain in a project of this period and region. */
        boolean holds(String programmePeriod, @Nullable String region) {
            return (certainFrom == null || programmePeriod.compareTo(certainFrom) >= 0)
                    && (certainUntil == null || programmePeriod.compareTo(certainUntil) <= 0)
                    && (onlyIn == null || (region != null && region.startsWith(onlyIn)));
        }

        /** Where the decision holds; null: everywhere. */
        @Nullable
        String scope(String programmePeriod) {
            if (onlyIn != null) {
                return onlyIn;
            }
            return certainFrom != null || certainUntil != null ? programmePeriod : null;
        }
    }

    OwnerGazetteer(ReferenceTables tables) {
        tables.municipalityRows().forEach(row -> addMunicipality(row, tables));
        tables.counties().forEach(county -> addCountyCouncil(county, tables));
        for (ReferenceTables.PublicOrganisation organisation :
                tables.organisations().values()) {
            if (!organisation.isMunicipality()) {
                addOrganisation(organisation, tables);
            }
        }
        tables.aliases().forEach(alias -> addAlias(alias, tables));
        tables.namesInUse().forEach(name -> addNameInUse(name, tables));
        longestName = bodies.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The one body that has this name; empty where none has, or where it is not certain which. */
    Optional<Entry> find(String name) {
        return byCompactName(Names.compact(name));
    }

    /**
     * The one body whose name this is but for diacritics, in any of which no other body has it: {@code Region Skane}. Short
     * names are left out.
     */
    Optional<Entry> findFolded(String name) {
        String compact = Names.compact(name);
        Set<String> names = folded.getOrDefault(Names.withoutRings(name), Set.of());
        if (compact.length() < SHORTEST_FOLDED || names.contains(compact)) {
            return Optional.empty();
        }
        List<Entry> found = names.stream()
                .sorted()
                .flatMap(known -> byCompactName(known).stream())
                .toList();
        boolean one = !found.isEmpty()
                && names.stream().allMatch(known -> Set.of(found.get(0).key()).equals(bodies.get(known)));
        return one
                ? Optional.of(found.get(0).because(found.get(0).evidence() + ", but for diacritics"))
                : Optional.empty();
    }

    private Optional<Entry> byCompactName(String compact) {
        Entry entry = decided.get(compact);
        if (entry != null) {
            return Optional.of(entry);
        }
        return bodies.getOrDefault(compact, Set.of()).size() == 1
                ? Optional.ofNullable(entries.get(compact))
                : Optional.empty();
    }

    /** Whether a table gives this name to this organisation, be it by an alias that may not assign. */
    boolean isNameOf(String name, String key) {
        return bodies.getOrDefault(Names.compact(name), Set.of()).contains(key);
    }

    /** Whether the tables give this name to another organisation and not to this one. */
    boolean isAnothersName(String name, String key) {
        Set<String> named = bodies.getOrDefault(Names.compact(name), Set.of());
        return !named.isEmpty() && !named.contains(key);
    }

    /**
     * Whether a text has the name of another body in it, be it in the genitive or by an alias that may not assign: {@code
     * Arbetsförmedlingen i Sala}, {@code Försäkringskassans kontor}. Shorter names are left to {@code owner_words.csv}:
     * {@code SFI} is a school and an institute.
     */
    boolean hasAnother(String text, String key) {
        List<String> words = List.of(Keys.normalised(text).split(" ", -1));
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            // No name is longer, but for the s of the genitive.
            for (int to = from; to < words.size() && joined.length() <= longestName; to++) {
                String name = joined.append(words.get(to)).toString();
                if (isAnother(name, key)
                        || (name.endsWith("s") && isAnother(name.substring(0, name.length() - 1), key))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAnother(String compact, String key) {
        Set<String> named = bodies.getOrDefault(compact, Set.of());
        return compact.length() >= SHORTEST_ALIAS && !named.isEmpty() && !named.contains(key);
    }

    private void addMunicipality(ReferenceTables.MunicipalityRow row, ReferenceTables tables) {
        Municipality municipality = row.municipality();
        String name = municipality.name();
        ReferenceTables.PublicOrganisation organisation = tables.organisations().get(municipality.organisation());
        if (organisation == null) {
            throw new IllegalStateException("no organisation for municipality " + municipality.code());
        }
        Entry entry = municipality(row, organisation, tables, "");
        Map<String, String> forms = new HashMap<>();
        forms.put(name + " kommun", "name_sv of municipalities.csv and kommun");
        if (row.officialName().endsWith(" stad")) {
            forms.put(name + " stad", "name_sv of municipalities.csv and stad");
        }
        for (String other : row.otherNames()) {
            if (other.endsWith(" kommun")) {
                forms.put(other, "alt_names of municipalities.csv");
            }
        }
        forms.put(municipality.nameEn(), "name_en of municipalities.csv");
        forms.put(row.kommunName(), "name_kommun_sv of municipalities.csv");
        forms.put(row.officialName(), "name_official_sv of municipalities.csv");
        forms.forEach((form, column) -> add(form, entry.because("equals " + column)));
    }

    /** A municipality's body; certain only in its own region where its name is another's without diacritics. */
    static Entry municipality(
            ReferenceTables.MunicipalityRow row,
            ReferenceTables.PublicOrganisation organisation,
            ReferenceTables tables,
            String evidence) {
        boolean losesItself = tables.municipalityRows().stream()
                .map(other -> other.municipality().name())
                .anyMatch(other -> Names.lostItsRings(row.municipality().name(), other));
        return new Entry(
                organisation.key(),
                organisation.name(),
                row.municipality().code(),
                null,
                null,
                losesItself ? row.nuts2() : null,
                "municipalities.csv",
                evidence);
    }

    private void addCountyCouncil(ReferenceTables.County county, ReferenceTables tables) {
        String key = county.regionNumber();
        ReferenceTables.PublicOrganisation region =
                key == null ? null : tables.organisations().get(key);
        if (region == null || !region.isRegion()) {
            return;
        }
        for (String former : new String[] {
            county.name() + "s landsting",
            "Landstinget i " + county.name(),
            "Landstinget i " + county.shortName(),
            "Landstinget " + county.name(),
            "Landstinget " + county.shortName()
        }) {
            add(
                    former,
                    new Entry(
                            region.key(),
                            region.name(),
                            null,
                            null,
                            null,
                            null,
                            "counties.csv",
                            "is the county council of name_sv of counties.csv, now the region"));
        }
    }

    private void addOrganisation(ReferenceTables.PublicOrganisation organisation, ReferenceTables tables) {
        String key = organisation.key();
        organisation.otherNames().forEach(name -> claim(name, key));
        if (!organisation.isOfClosedList()) {
            claim(organisation.name(), key);
            return;
        }
        String table = "public_organisations.csv";
        add(organisation.name(), entry(organisation, tables, table, "equals name_sv of public_organisations.csv"));
        if (organisation.nameEn() != null) {
            add(
                    organisation.nameEn(),
                    entry(organisation, tables, table, "equals name_en of public_organisations.csv"));
        }
        var board = COUNTY_BOARD.matcher(organisation.name());
        if (board.matches()) {
            for (ReferenceTables.County county : tables.counties()) {
                if (county.name().equals(board.group(1))) {
                    addCountyBoard(
                            county, entry(organisation, tables, table, "is Länsstyrelsen and name of the county"));
                }
            }
        }
        for (String alias : organisation.otherNames()) {
            addVariant(alias, organisation, entry(organisation, tables, table, "says name_sv differently"));
        }
    }

    private void addCountyBoard(ReferenceTables.County county, Entry entry) {
        add("Länsstyrelsen " + county.name(), entry);
        add("Länsstyrelsen i " + county.shortName(), entry);
        add("Länsstyrelsen " + county.shortName(), entry);
    }

    private void addAlias(ReferenceTables.Alias alias, ReferenceTables tables) {
        ReferenceTables.PublicOrganisation organisation = alias.key() == null
                ? sameName(alias, tables)
                : tables.organisations().get(alias.key());
        if (organisation == null) {
            // A body without a number: its names are taken all the same.
            String body = "without number: " + Keys.normalised(alias.officialName());
            claim(alias.alias(), body);
            claim(alias.officialName(), body);
            return;
        }
        claim(alias.alias(), organisation.key());
        if (organisation.isOfClosedList()) {
            addVariant(
                    alias.alias(),
                    organisation,
                    entry(organisation, tables, "authority_aliases.csv", "says the official name differently"));
        }
    }

    /** A name that was looked into decides, whoever else has it in the tables. */
    private void addNameInUse(ReferenceTables.NameInUse name, ReferenceTables tables) {
        ReferenceTables.PublicOrganisation organisation = tables.organisations().get(name.key());
        if (organisation == null) {
            throw new IllegalStateException("no organisation " + name.key());
        }
        claim(name.name(), name.key());
        decided.put(
                Names.compact(name.name()),
                new Entry(
                        organisation.key(),
                        organisation.name(),
                        null,
                        null,
                        name.until(),
                        null,
                        "names_in_use.csv",
                        "equals name_sv of names_in_use.csv"));
    }

    private static ReferenceTables.@Nullable PublicOrganisation sameName(
            ReferenceTables.Alias alias, ReferenceTables tables) {
        String official = Keys.normalised(alias.officialName());
        return tables.organisations().values().stream()
                .filter(organisation -> Keys.normalised(organisation.name()).equals(official))
                .findFirst()
                .orElse(null);
    }

    private void addVariant(String alias, ReferenceTables.PublicOrganisation organisation, Entry entry) {
        if (Names.compact(alias).length() >= SHORTEST_ALIAS && saysTheSame(alias, organisation.name())) {
            add(alias, entry);
        }
    }

    private static Entry entry(
            ReferenceTables.PublicOrganisation organisation, ReferenceTables tables, String table, String evidence) {
        String certainFrom = tables.certainFrom().get(Keys.normalised(organisation.name()));
        return new Entry(organisation.key(), organisation.name(), null, certainFrom, null, null, table, evidence);
    }

    private void add(String name, Entry entry) {
        claim(name, entry.key());
        entries.put(Names.compact(name), entry);
    }

    private void claim(String name, String body) {
        bodies.computeIfAbsent(Names.compact(name), key -> new HashSet<>()).add(body);
        folded.computeIfAbsent(Names.withoutRings(name), key -> new HashSet<>()).add(Names.compact(name));
    }

    /**
     * Whether an alias is an official name said differently and not another name: the same words but for {@code Statens},
     * {@code i}, {@code och}, {@code Kungl.} and the definite article ({@code Skolverket}, {@code Statens skolverk}), the
     * same letters ({@code regionalforskning}), or the initials of all words ({@code SMHI}).
     */
    static boolean saysTheSame(String alias, String official) {
        String[] said = words(alias);
        String[] meant = words(official);
        if (String.join("", said).equals(String.join("", meant))) {
            return true;
        }
        if (said.length == 1 && said[0].length() >= SHORTEST_ALIAS && said[0].equals(initials(meant))) {
            return true;
        }
        if (said.length != meant.length) {
            return false;
        }
        for (int i = 0; i < said.length; i++) {
            if (!sameButForArticle(said[i], meant[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] words(String name) {
        return Keys.normalised(name)
                .replaceAll("\\b(statens|i|och)\\b", " ")
                .replaceAll("\\bkungl\\b", "kungliga")
                .strip()
                .split(" +", -1);
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!word.equals("för") && !word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private static boolean sameButForArticle(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return longer.startsWith(shorter) && longer.substring(shorter.length()).matches("|en|et|n|t|s");
    }
}
