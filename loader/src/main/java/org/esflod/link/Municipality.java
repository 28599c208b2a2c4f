package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One municipality: an area, not the body that governs it.
 *
 * <p>Its JSON form is the member {@code municipality} of a line, see {@code mapping/record.schema.json}. Source: {@code
 * mapping/reference/municipalities.csv}.
 *
 * @param code municipality code, four digits, such as {@code 1256}
 * @param name short name, such as {@code Östra Göinge}
 * @param nameEn English name, such as {@code Östra Göinge Municipality}
 * @param nuts3 the NUTS 3 region that it lies in, such as {@code SE224}
 * @param wikidata item of the area, such as {@code Q499425}; absent where the table has none, like all that follow
 * @param geonames GeoNames id
 * @param lau LAU code of Eurostat
 * @param gisco GISCO id of Eurostat, such as {@code SE_1256}
 * @param whosOnFirst Who's On First id
 * @param organisation key of the body that governs it
 * @param seat GeoNames id of the municipal seat
 * @param latitude label point, WGS 84, degrees north
 * @param longitude label point, WGS 84, degrees east
 */
@JsonPropertyOrder({
    "code",
    "name",
    "nameEn",
    "nuts3",
    "wikidata",
    "geonames",
    "lau",
    "gisco",
    "whosOnFirst",
    "organisation",
    "seat",
    "latitude",
    "longitude"
})
public record Municipality(
        String code,
        String name,
        String nameEn,
        String nuts3,
        @Nullable String wikidata,
        @Nullable String geonames,
        @Nullable String lau,
        @Nullable String gisco,
        @Nullable String whosOnFirst,
        String organisation,
        @Nullable String seat,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {}
