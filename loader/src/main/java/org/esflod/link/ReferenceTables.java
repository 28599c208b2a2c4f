package org.esflod.link;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code mapping/reference}: what names are linked to.
 *
 * <p>Read once, checked, never changed. {@code mapping/reference/README.md} says what each table is.
 */
public final class ReferenceTables {
    private static final Pattern KOMMUNKOD = Pattern.compile("[0-9]{4}");
    private static final Pattern NUTS_CODE = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2}[2-9][0-9]{3}-[0-9]{4}");
    private static final Pattern PROGRAMME_PERIOD = Pattern.compile("[0-9]{4}-[0-9]{4}");
    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9._-]+");
    private static final Pattern ROR = Pattern.compile("https://ror\\.org/0[0-9a-z]{6}[0-9]{2}");
    private static final Pattern ISNI = Pattern.compile("([0-9]{4} ){3}[0-9]{3}[0-9X]");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+\\.[a-z]{2,}");

    /** NUTS keeps codes for what lies in no region; no project is there. */
    private static final String EXTRA_REGIO = "SEZ";

    private final List<MunicipalityRow> municipalities = new ArrayList<>();
    private final List<County> counties = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Map<String, String> esfRegions = new HashMap<>();
    private final Map<String, PublicOrganisation> organisations = new HashMap<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final Set<String> functionalMailboxes = new HashSet<>();
    private final Set<String> mailProviders = new HashSet<>();
    private final Map<String, String> certainFrom = new HashMap<>();
    private final List<NameInUse> namesInUse = new ArrayList<>();
    private final List<String> placesElsewhere = new ArrayList<>();
    private final OwnerWords ownerWords;
    private final Set<String> dataportalAgents = new HashSet<>();
    private final LegalFormCodes legalFormCodes;

    /** One row of municipalities.csv: the document, and what else its names are linked by. */
    record MunicipalityRow(
            Municipality municipality,
            String nuts2,
            String officialName,
            String kommunName,
            String seatName,
            List<String> otherNames) {}

    /** One row of counties.csv. */
    record County(
            String code,
            String name,
            String shortName,
            @Nullable String regionNumber) {}

    /**
     * One row of public_organisations.csv; the number as its ten digits.
     *
     * @param endYear the year in which it ended; null where it exists or the year is not known
     * @param ror last part of the ROR IRI
     * @param isni sixteen characters
     * @param sources where its number was read
     */
    record PublicOrganisation(
            String key,
            String name,
            @Nullable String nameEn,
            List<String> otherNames,
            String type,
            @Nullable String wikidata,
            @Nullable String municipality,
            @Nullable Integer endYear,
            @Nullable String ror,
            @Nullable String isni,
            String sources) {
        boolean isMunicipality() {
            return type.equals("municipality");
        }

        boolean isRegion() {
            return type.equals("region");
        }

        boolean isUniversity() {
            return type.contains("university");
        }

        /** Whether the item states this number; else it was found by name. */
        boolean wikidataByNumber() {
            return sources.contains("Wikidata");
        }

        /** Statistics Sweden's code for what kind of body it is; null where that does not decide it. */
        @Nullable
        String juridicalForm() {
            if (isMunicipality()) {
                return "82";
            }
            if (isRegion()) {
                return "84";
            }
            if (type.contains("kommunalförbund")) {
                return "83";
            }
            // Its register of authorities holds bodies of the state only.
            return sources.contains("SCB myndighetsregister") ? "81" : null;
        }

        /** Companies seen in procurement notices are no closed list, so their names link nothing. */
        boolean isOfClosedList() {
            return !type.startsWith("contracting body");
        }
    }

    /** One row of authority_aliases.csv; the key is null where the table has no number. */
    record Alias(
            String alias, String officialName, @Nullable String key) {}

    /**
     * One row of names_in_use.csv: a name that a body is known by.
     *
     * @param until last programme period in which the name is no other body's; null: always
     */
    record NameInUse(String name, String key, @Nullable String until) {}

    private ReferenceTables(Path folder) {
        readMunicipalities(folder.resolve("municipalities.csv"));
        readCounties(folder.resolve("counties.csv"));
        readRegions(folder.resolve("nuts.csv"));
        readEsfRegions(folder.resolve("esf_regions.csv"));
        readOrganisations(folder.resolve("public_organisations.csv"));
        for (CsvTable.Row row :
                CsvTable.read(folder.resolve("authority_aliases.csv"), "alias", "official_name_sv", "orgnr")) {
            aliases.add(new Alias(row.required("alias"), row.required("official_name_sv"), key(row, "orgnr")));
        }
        for (CsvTable.Row row : CsvTable.read(folder.resolve("functional_mailboxes.csv"), "local_part")) {
            functionalMailboxes.add(row.matching("local_part", LOCAL_PART));
        }
        for (CsvTable.Row row : CsvTable.read(folder.resolve("mail_providers.csv"), "domain")) {
            mailProviders.add(row.matching("domain", DOMAIN));
        }
        for (CsvTable.Row row :
                CsvTable.read(folder.resolve("names_certain_from.csv"), "name_sv", "certain_from", "why", "source")) {
            certainFrom.put(Keys.normalised(row.required("name_sv")), row.matching("certain_from", PROGRAMME_PERIOD));
        }
        readNamesInUse(folder.resolve("names_in_use.csv"));
        CsvTable.read(folder.resolve("places_elsewhere.csv"), "name_sv", "what", "source")
                .forEach(row -> placesElsewhere.add(row.required("name_sv")));
        ownerWords = OwnerWords.read(folder.resolve("owner_words.csv"));
        for (CsvTable.Row row : CsvTable.read(folder.resolve("dataportal_agents.csv"), "orgnr", "name_sv", "seen_in")) {
            dataportalAgents.add(digits(row.matching("orgnr", NUMBER)));
        }
        legalFormCodes = LegalFormCodes.read(folder.resolve("legal_form_codes.csv"));
        for (MunicipalityRow row : municipalities) {
            if (!organisations.containsKey(row.municipality().organisation())) {
                throw new LoaderException(folder.resolve("public_organisations.csv")
                        + ": no row for the organisation number of municipality "
                        + row.municipality().code());
            }
        }
    }

    /**
     * The tables of a folder.
     *
     * @throws LoaderException where one is missing or broken; the message names file, line and column
     */
    public static ReferenceTables read(Path folder) {
        return new ReferenceTables(folder);
    }

    /** All municipalities, in the order of their codes. */
    public List<Municipality> municipalities() {
        return municipalities.stream().map(MunicipalityRow::municipality).toList();
    }

    /** All NUTS regions that lie somewhere, in the order of their codes; the country is one of them. */
    public List<Region> regions() {
        return List.copyOf(regions);
    }

    List<MunicipalityRow> municipalityRows() {
        return municipalities;
    }

    List<County> counties() {
        return counties;
    }

    /** Name as the ESF Council writes it, or a variant of it, to NUTS code; not folded. */
    Map<String, String> esfRegions() {
        return esfRegions;
    }

    /** By key. */
    Map<String, PublicOrganisation> organisations() {
        return organisations;
    }

    List<Alias> aliases() {
        return aliases;
    }

    /** Local parts that belong to an office, lower case. */
    Set<String> functionalMailboxes() {
        return functionalMailboxes;
    }

    /** Domains under which anybody may have an address, lower case. */
    Set<String> mailProviders() {
        return mailProviders;
    }

    /** Normalised name to the first programme period in which it can be no other body's; absent: always. */
    Map<String, String> certainFrom() {
        return certainFrom;
    }

    /** Names that no official table gives their bodies and that are theirs all the same. */
    List<NameInUse> namesInUse() {
        return namesInUse;
    }

    /** Names of municipalities in other countries that a Swedish one misspelt may be. */
    List<String> placesElsewhere() {
        return placesElsewhere;
    }

    OwnerWords ownerWords() {
        return ownerWords;
    }

    /** Keys of the bodies whose IRI at dataportal.se was seen in a catalogue that the portal harvests. */
    Set<String> dataportalAgents() {
        return dataportalAgents;
    }

    LegalFormCodes legalFormCodes() {
        return legalFormCodes;
    }

    private void readMunicipalities(Path file) {
        List<CsvTable.Row> rows = CsvTable.read(
                file,
                "code",
                "name_sv",
                "name_official_sv",
                "name_kommun_sv",
                "name_en",
                "nuts3",
                "nuts2",
                "wikidata_qid",
                "geonames_id",
                "lau_code",
                "gisco_id",
                "wof_id",
                "orgnr",
                "seat_name",
                "seat_geonames_id",
                "label_lat",
                "label_lon",
                "alt_names");
        for (CsvTable.Row row : rows) {
            Municipality municipality = new Municipality(
                    row.matching("code", KOMMUNKOD),
                    row.required("name_sv"),
                    row.required("name_en"),
                    row.matching("nuts3", NUTS_CODE),
                    row.optional("wikidata_qid"),
                    row.optional("geonames_id"),
                    row.optional("lau_code"),
                    row.optional("gisco_id"),
                    row.optional("wof_id"),
                    digits(row.matching("orgnr", NUMBER)),
                    row.optional("seat_geonames_id"),
                    decimal(row, "label_lat"),
                    decimal(row, "label_lon"));
            municipalities.add(new MunicipalityRow(
                    municipality,
                    row.matching("nuts2", NUTS_CODE),
                    row.required("name_official_sv"),
                    row.required("name_kommun_sv"),
                    row.required("seat_name"),
                    row.list("alt_names")));
        }
        municipalities.sort(
                (a, b) -> a.municipality().code().compareTo(b.municipality().code()));
        for (int i = 1; i < municipalities.size(); i++) {
            String code = municipalities.get(i).municipality().code();
            if (municipalities.get(i - 1).municipality().code().equals(code)) {
                throw new LoaderException(file + ": column code: " + code + " stands twice");
            }
        }
    }

    private void readCounties(Path file) {
        for (CsvTable.Row row : CsvTable.read(file, "code", "name_sv", "name_short_sv", "region_orgnr")) {
            counties.add(new County(
                    row.required("code"),
                    row.required("name_sv"),
                    row.required("name_short_sv"),
                    key(row, "region_orgnr")));
        }
    }

    private void readRegions(Path file) {
        Set<String> countyCodes = new HashSet<>();
        counties.forEach(county -> countyCodes.add(county.code()));
        for (CsvTable.Row row :
                CsvTable.read(file, "code", "level", "name_sv", "name_en", "parent", "county_code", "wikidata_qid")) {
            String code = row.matching("code", NUTS_CODE);
            if (code.startsWith(EXTRA_REGIO)) {
                continue;
            }
            String county = row.optional("county_code");
            if (county != null && !countyCodes.contains(county)) {
                throw row.wrong("county_code", "no county " + county + " in counties.csv");
            }
            int level = Integer.parseInt(row.matching("level", Pattern.compile("[0-3]")));
            regions.add(new Region(
                    code,
                    level,
                    row.required("name_sv"),
                    row.required("name_en"),
                    row.optional("parent"),
                    county,
                    row.optional("wikidata_qid")));
        }
        regions.sort((a, b) -> a.code().compareTo(b.code()));
    }

    private void readEsfRegions(Path file) {
        for (CsvTable.Row row : CsvTable.read(file, "esf_region_sv", "nuts2", "nuts_name_sv", "variants")) {
            String code = row.matching("nuts2", NUTS_CODE);
            if (regions.stream().noneMatch(region -> region.code().equals(code))) {
                throw row.wrong("nuts2", "no region " + code + " in nuts.csv");
            }
            esfRegions.put(row.required("esf_region_sv"), code);
            esfRegions.put(row.required("nuts_name_sv"), code);
            row.list("variants").forEach(variant -> esfRegions.put(variant, code));
        }
    }

    private void readOrganisations(Path file) {
        List<CsvTable.Row> rows = CsvTable.read(
                file,
                "orgnr",
                "name_sv",
                "name_en",
                "alt_names",
                "type",
                "end_year",
                "municipality_code",
                "wikidata_qid",
                "ror",
                "isni",
                "sources");
        for (CsvTable.Row row : rows) {
            String type = row.required("type");
            PublicOrganisation organisation = new PublicOrganisation(
                    digits(row.matching("orgnr", NUMBER)),
                    row.required("name_sv"),
                    english(row.text("name_en")),
                    row.list("alt_names"),
                    type,
                    row.optional("wikidata_qid"),
                    type.equals("municipality") ? row.matching("municipality_code", KOMMUNKOD) : null,
                    row.optional("end_year") == null ? null : Integer.valueOf(row.matching("end_year", YEAR)),
                    row.optional("ror") == null ? null : lastPart(row.matching("ror", ROR)),
                    row.optional("isni") == null
                            ? null
                            : row.matching("isni", ISNI).replace(" ", ""),
                    row.text("sources"));
            if (organisations.put(organisation.key(), organisation) != null) {
                throw row.wrong("orgnr", row.text("orgnr") + " stands twice");
            }
        }
    }

    private void readNamesInUse(Path file) {
        for (CsvTable.Row row : CsvTable.read(file, "name_sv", "orgnr", "certain_until", "why", "source")) {
            String key = digits(row.matching("orgnr", NUMBER));
            if (!organisations.containsKey(key)) {
                throw row.wrong("orgnr", "no row for " + row.text("orgnr") + " in public_organisations.csv");
            }
            namesInUse.add(new NameInUse(
                    row.required("name_sv"),
                    key,
                    row.optional("certain_until") == null ? null : row.matching("certain_until", PROGRAMME_PERIOD)));
        }
    }

    /** One source writes a question mark for a name it does not have. */
    private static @Nullable String english(String name) {
        return name.toLowerCase(Locale.ROOT).matches("[^\\p{L}]*") ? null : name;
    }

    private static @Nullable String key(CsvTable.Row row, String column) {
        return row.optional(column) == null ? null : digits(row.matching(column, NUMBER));
    }

    private static @Nullable BigDecimal decimal(CsvTable.Row row, String column) {
        String text = row.optional(column);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw row.wrong(column, "'" + text + "' is no number");
        }
    }

    private static String lastPart(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String digits(String number) {
        return number.replace("-", "");
    }
}
