package org.esflod.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in a list of municipalities to municipalities.
 *
 * <p>A name fits where it equals, but for case, blanks and hyphens, the short name, the official name, the name as a
 * {@code kommun} or a listed alternative ({@code ÖstraGöinge}, {@code MALMÖ}, {@code Malung}). Alternatives that are only
 * the name without its diacritics ({@code Osteraker}) are left out: folded like that, Håbo would be Habo.
 */
final class MunicipalityNames {
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, ReferenceTables.MunicipalityRow> rows = new HashMap<>();

    MunicipalityNames(ReferenceTables tables) {
        for (ReferenceTables.MunicipalityRow row : tables.municipalityRows()) {
            Municipality municipality = row.municipality();
            rows.put(municipality.code(), row);
            add(municipality.name(), municipality.code());
            add(row.officialName(), municipality.code());
            add(row.kommunName(), municipality.code());
            row.otherNames().stream()
                    .filter(name -> !Names.lostItsRings(name, municipality.name()))
                    .forEach(name -> add(name, municipality.code()));
        }
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(Names.compact(name), key -> new HashSet<>()).add(code);
    }

    /** The municipalities that a name may stand for: none, one, or several where it is ambiguous. */
    List<ReferenceTables.MunicipalityRow> find(String name) {
        return codes.getOrDefault(Names.compact(name), Set.of()).stream()
                .sorted()
                .map(code -> rows.get(code))
                .toList();
    }
}
