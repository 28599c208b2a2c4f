package org.esflod.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of municipalities and counties as places, and whose places they are. */
final class Places {
    private static final Pattern POSTCODE = Pattern.compile("(?:SE-?)?[0-9]{3} ?[0-9]{2}(?![0-9])\\s*");
    private static final Pattern BOX = Pattern.compile("(?i)box [0-9]+");
    private static final String COUNTRY = "";

    /** The country's own NUTS code; what is in a region has a longer one. */
    private static final String NATIONAL = "SE";

    /** Compact name to codes: four digits of a municipality, two of a county, none of the country. */
    private final Map<String, Set<String>> codes = new HashMap<>();

    private final Map<String, String> countyOfRegion = new HashMap<>();
    private final Map<String, String> nutsOfMunicipality = new HashMap<>();

    Places(ReferenceTables tables) {
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            add(row.municipality().name(), row.municipality().code());
            nutsOfMunicipality.put(row.municipality().code(), row.municipality().nuts3());
            add(row.seatName(), row.municipality().code());
        }
        for (ReferenceTables.County county : tables.counties()) {
            add(county.name(), county.code());
            add(county.shortName(), county.code());
            if (county.regionNumber() != null) {
                countyOfRegion.put(county.regionNumber(), county.code());
            }
        }
        add("Sverige", COUNTRY);
        add("Sweden", COUNTRY);
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(Names.compact(name), key -> new HashSet<>()).add(code);
    }

    /** Whether a text is the name of a place, be it after a postcode, or a postcode or box alone. */
    boolean isPlace(String text) {
        String place = withoutPostcode(text);
        return place.isEmpty() ? !text.isBlank() : codes.containsKey(Names.compact(place));
    }

    /**
     * Whether a text is a place where a body may have its departments: a municipality within itself, a region within its
     * county, others anywhere.
     */
    boolean isPlaceOf(String text, OwnerGazetteer.Entry body) {
        if (!isPlace(text)) {
            return false;
        }
        String place = withoutPostcode(text);
        String own = body.municipality() != null ? body.municipality() : countyOfRegion.get(body.key());
        return place.isEmpty()
                || own == null
                || codes.getOrDefault(Names.compact(place), Set.of()).stream()
                        .anyMatch(code -> own.startsWith(code) || (own.length() == 2 && code.startsWith(own)));
    }

    /** Whether a NUTS code is of a region within the country, so that a municipality is in it or not. */
    static boolean isPartOfTheCountry(String nuts) {
        return nuts.startsWith(NATIONAL) && nuts.length() > NATIONAL.length();
    }

    /** Whether a municipality is in a region of any level. */
    boolean isIn(String municipality, String nuts) {
        return nutsOfMunicipality.getOrDefault(municipality, "").startsWith(nuts);
    }

    /** Whether a word is a county's name. */
    boolean isCounty(String word) {
        return codes.getOrDefault(Names.compact(word), Set.of()).stream().anyMatch(code -> code.length() == 2);
    }

    /** Whether the body governs a county. */
    boolean isRegion(OwnerGazetteer.Entry body) {
        return countyOfRegion.containsKey(body.key());
    }

    private static String withoutPostcode(String text) {
        String stripped = text.strip();
        return BOX.matcher(stripped).matches() ? "" : POSTCODE.matcher(stripped).replaceFirst("");
    }
}
