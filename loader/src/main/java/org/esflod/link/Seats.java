package org.esflod.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where postal towns lie, as far as they are named after municipalities and their seats: {@code ÖREBRO} is in Örebro kommun
 * and in SE12. Other towns are nowhere; nothing is concluded from them.
 */
final class Seats {
    private final Map<String, Set<String>> municipalities = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Set<String>> towns = new HashMap<>();

    Seats(ReferenceTables tables) {
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            String code = row.municipality().code();
            regions.put(code, row.nuts2());
            add(row.municipality().name(), code);
            add(row.seatName(), code);
        }
    }

    private void add(String town, String code) {
        towns.computeIfAbsent(code, key -> new HashSet<>()).add(town);
        municipalities
                .computeIfAbsent(Names.compact(town), key -> new HashSet<>())
                .add(code);
    }

    /** Codes of the municipalities in which a town of this name may lie; none where it is not known. */
    Set<String> municipalities(String town) {
        return municipalities.getOrDefault(Names.compact(town), Set.of());
    }

    /** The towns known of a municipality: its name and its seat. */
    Set<String> towns(String municipality) {
        return towns.getOrDefault(municipality, Set.of());
    }

    /** NUTS codes of the regions in which a town of this name may lie; none where it is not known. */
    Set<String> regions(String town) {
        Set<String> codes = new HashSet<>();
        municipalities(town).forEach(municipality -> codes.add(regions.get(municipality)));
        return codes;
    }
}
