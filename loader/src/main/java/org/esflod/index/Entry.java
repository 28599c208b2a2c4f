package org.esflod.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing as lists show it.
 *
 * @param kind what it is
 * @param iri its IRI under the base of the version, such as {@code https://esf-lod.example/id/project/2019-99001}
 * @param key the last part of its IRI: {@code 2019-99001}, {@code 2120001124}, {@code 1280}, {@code SE31}
 * @param names by language tag; {@code ""} where the language is not known. One at least
 * @param facets what a project is counted under; empty for other kinds
 * @param granted support granted to a project, in {@code currency}; null where the source says none, and for other kinds
 * @param currency ISO 4217; null where there is no amount
 * @param projects how many projects an organisation, municipality, region or programme has; 0 for a project
 */
public record Entry(
        Kind kind,
        String iri,
        String key,
        Map<String, String> names,
        Map<Facet, List<String>> facets,
        @Nullable BigDecimal granted,
        @Nullable String currency,
        long projects) {
    public Entry {
        names = Map.copyOf(names);
        facets = Map.copyOf(facets);
    }

    /** Its name for readers of a language: in that language, else Swedish, English, or any. */
    public String name(String language) {
        for (String wanted : new String[] {language, "sv", "en", ""}) {
            String name = names.get(wanted);
            if (name != null) {
                return name;
            }
        }
        return names.values().iterator().next();
    }
}
