package org.esflod.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.ProblemCode;
import org.esflod.project.BaseIri;
import org.esflod.project.Location;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Names and codes of regions, counties, municipalities and locations to official identifiers.
 *
 * <p>The Swedish tables are asked only for what lies in Sweden. Of other countries the NUTS codes that a source states are
 * taken where they have the form of one and begin with the country's letters; names stay as they are, unreported, since no
 * table here could have them.
 *
 * <p>Errors: {@link ProblemCode#REGION_UNKNOWN}, {@code NUTS_UNKNOWN}, {@code NUTS_DIFFERS}, {@code COUNTY_UNKNOWN}, {@code
 * MUNICIPALITY_*}.
 */
final class PlaceLinker {
    private static final String NATIONAL = "SE";
    private static final Pattern NUTS_CODE = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");

    /** Length of the code of a NUTS 2 region, the least that a project's region is. */
    private static final int NUTS_2 = 4;

    /** NUTS has letters of its own for two countries of ISO 3166. */
    private static final Map<String, String> NUTS_LETTERS = Map.of("GR", "EL", "GB", "UK");

    private final BaseIri base;
    private final RegionNames regionNames;
    private final MunicipalityNames municipalityNames;
    private final Map<String, String> regionLabels = new HashMap<>();
    private final Map<String, Region> counties = new HashMap<>();

    PlaceLinker(ReferenceTables tables, BaseIri base) {
        this.base = base;
        this.regionNames = new RegionNames(tables);
        this.municipalityNames = new MunicipalityNames(tables);
        Map<String, Region> byCounty = new HashMap<>();
        for (Region region : tables.regions()) {
            regionLabels.put(region.code(), region.name());
            if (region.county() != null) {
                byCounty.put(region.county(), region);
            }
        }
        for (ReferenceTables.County county : tables.counties()) {
            Region region = byCounty.get(county.code());
            if (region != null) {
                counties.put(Names.folded(county.name()), region);
                counties.put(Names.folded(county.shortName()), region);
            }
        }
    }

    /**
     * The places of one project.
     *
     * @param region absent where neither a name nor a NUTS code of level 2 or 0 is stated
     * @param nuts as stated, of any level
     */
    record Found(
            @Nullable Named region,
            @Nullable Named nuts,
            List<Named> counties,
            List<Named> municipalities,
            @Nullable Location location) {}

    /**
     * Links the places of a project.
     *
     * @param country code of its country; null where it states one that is not known, or none at all
     * @param swedish whether it lies in Sweden
     */
    Found link(Project project, @Nullable String country, boolean swedish, Findings findings) {
        Named nuts = nuts("nuts", project.nuts(), country, findings);
        String nutsCode = nuts == null ? null : nuts.code();
        Named region = project.region();
        if (region == null) {
            region = nuts == null || nutsCode == null || regionOf(nutsCode) == null
                    ? null
                    : new Named(nuts.label(), nuts.line(), nuts.constant(), null, regionOf(nutsCode));
        } else {
            Optional<String> named = swedish ? regionNames.code(region.label()) : Optional.empty();
            if (named.isPresent()) {
                if (nuts != null && nutsCode != null && !within(nutsCode, named.get())) {
                    nuts = findings.unresolved("nuts", new Named(nuts.label(), nuts.line()), ProblemCode.NUTS_DIFFERS);
                }
                region = byName(region, named.get(), findings);
            } else {
                region = byCode(region, nutsCode, swedish, findings);
            }
        }
        return new Found(
                region,
                nuts,
                swedish ? counties(project, findings) : kept("counties", project.counties(), findings),
                swedish
                        ? municipalities(project, region == null ? null : region.code(), findings)
                        : kept("municipalities", project.municipalities(), findings),
                location(project.location(), country, findings));
    }

    /** One of two regions lies in the other: NUTS codes begin with that of the larger region. */
    private static boolean within(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** The NUTS 2 region that a region is or lies in, or the whole country; null for a NUTS 1 region. */
    private static @Nullable String regionOf(String nuts) {
        if (nuts.length() == NATIONAL.length()) {
            return nuts;
        }
        return nuts.length() < NUTS_2 ? null : nuts.substring(0, NUTS_2);
    }

    private Named byName(Named region, String code, Findings findings) {
        findings.link(
                region,
                "region",
                region.label(),
                null,
                Link.NUTS + code,
                regionLabels.getOrDefault(code, region.label()),
                Link.LEXICAL_MATCHING,
                "esf_regions.csv",
                "The name equals a name of the region in esf_regions.csv.");
        return findings.resolved("region", region, code);
    }

    private Named byCode(Named region, @Nullable String nuts, boolean swedish, Findings findings) {
        String code = nuts == null ? null : regionOf(nuts);
        if (code == null) {
            return swedish
                    ? findings.unresolved("region", region, ProblemCode.REGION_UNKNOWN)
                    : findings.kept("region", region);
        }
        Named kept = findings.kept("region", region);
        findings.link(
                region,
                "region",
                kept.label(),
                null,
                Link.NUTS + code,
                regionLabels.getOrDefault(code, kept.label()),
                Link.KNOWLEDGE_MATCHING,
                swedish ? "nuts.csv" : "source record",
                "The source states NUTS code " + nuts + " with the name.");
        return kept.withCode(code);
    }

    /** Swedish codes must be in the table; others begin with the country's letters, where it is known. */
    private @Nullable Named nuts(String field, @Nullable Named named, @Nullable String country, Findings findings) {
        if (named == null) {
            return null;
        }
        String code = named.label().strip().toUpperCase(Locale.ROOT);
        String letters = country == null ? null : NUTS_LETTERS.getOrDefault(country, country);
        boolean known = NUTS_CODE.matcher(code).matches()
                && (letters == null || code.startsWith(letters))
                && (!code.startsWith(NATIONAL) || regionLabels.containsKey(code));
        if (!known) {
            return findings.unresolved(field, named, ProblemCode.NUTS_UNKNOWN);
        }
        boolean swedish = code.startsWith(NATIONAL);
        findings.link(
                named,
                "nuts",
                named.label(),
                null,
                Link.NUTS + code,
                regionLabels.getOrDefault(code, code),
                Link.KNOWLEDGE_MATCHING,
                swedish ? "nuts.csv" : "source record",
                swedish
                        ? "The source states the NUTS code of the region in nuts.csv."
                        : "The source states a NUTS code; no table here has the regions of other countries.");
        return findings.resolved(field, named, code);
    }

    private List<Named> counties(Project project, Findings findings) {
        List<Named> linked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Named named : project.counties()) {
            Region region = counties.get(Names.folded(named.label()));
            if (!seen.add(region == null ? Names.folded(named.label()) : region.code())) {
                continue;
            }
            if (region == null) {
                linked.add(findings.unresolved("counties", named, ProblemCode.COUNTY_UNKNOWN));
                continue;
            }
            findings.link(
                    named,
                    "county",
                    named.label(),
                    null,
                    Link.NUTS + region.code(),
                    region.name(),
                    Link.LEXICAL_MATCHING,
                    "counties.csv",
                    "The name equals a name of the county in counties.csv.");
            linked.add(findings.resolved("counties", named, region.code()));
        }
        return linked;
    }

    private List<Named> municipalities(Project project, @Nullable String region, Findings findings) {
        List<Named> linked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Named named : project.municipalities()) {
            List<ReferenceTables.MunicipalityRow> found = municipalityNames.find(named.label());
            boolean one = found.size() == 1;
            String identity = one ? found.get(0).municipality().code() : Names.folded(named.label());
            if (!seen.add(identity)) {
                findings.problem(ProblemCode.MUNICIPALITY_DOUBLED, "municipalities", named);
            } else if (one) {
                linked.add(municipality(named, found.get(0), region, findings));
            } else {
                linked.add(findings.unresolved(
                        "municipalities",
                        named,
                        found.isEmpty() ? ProblemCode.MUNICIPALITY_UNKNOWN : ProblemCode.MUNICIPALITY_AMBIGUOUS));
            }
        }
        return linked;
    }

    private Named municipality(
            Named named, ReferenceTables.MunicipalityRow row, @Nullable String region, Findings findings) {
        Municipality municipality = row.municipality();
        if (region != null && !region.equals(NATIONAL) && !region.equals(row.nuts2())) {
            findings.problem(ProblemCode.MUNICIPALITY_OUTSIDE_REGION, "municipalities", named);
        }
        findings.link(
                named,
                "municipality",
                named.label(),
                null,
                base.id("municipality", municipality.code()),
                municipality.name(),
                Link.LEXICAL_MATCHING,
                "municipalities.csv",
                "The name equals a name of the municipality in municipalities.csv, and of no other.");
        return findings.resolved("municipalities", named, municipality.code());
    }

    private @Nullable Location location(@Nullable Location location, @Nullable String country, Findings findings) {
        return location == null
                ? null
                : new Location(
                        findings.maskedOrAbsent("location", location.label()),
                        findings.maskedOrAbsent("location.postcode", location.postcode()),
                        nuts("location.nuts", location.nuts(), country, findings),
                        location.latitude(),
                        location.longitude());
    }

    private static List<Named> kept(String field, List<Named> names, Findings findings) {
        return names.stream().map(named -> findings.kept(field, named)).toList();
    }
}
