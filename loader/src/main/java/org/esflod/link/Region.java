package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One NUTS region.
 *
 * <p>Its JSON form is the member {@code region} of a line, see {@code mapping/record.schema.json}. Source: {@code
 * mapping/reference/nuts.csv}.
 *
 * @param code such as {@code SE22}; {@code SE} is the country
 * @param level 0 to 3
 * @param name Swedish name
 * @param nameEn English name
 * @param parent the region that it is part of; absent for the country
 * @param county county code of Statistics Sweden, two digits; level 3 only
 * @param wikidata item; absent where the table has none
 */
@JsonPropertyOrder({"code", "level", "name", "nameEn", "parent", "county", "wikidata"})
public record Region(
        String code,
        int level,
        String name,
        String nameEn,
        @Nullable String parent,
        @Nullable String county,
        @Nullable String wikidata) {}
