package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a project takes place, below its region; a location indicator of a list of operations. Each component is absent
 * where not stated.
 *
 * @param label as the source wrote it, such as {@code 130 - WIEN (NUTS)}
 * @param postcode such as {@code BT32 4AW}
 * @param nuts a NUTS code of any country, such as {@code AT130}
 * @param latitude WGS 84, degrees north
 * @param longitude WGS 84, degrees east
 */
@JsonPropertyOrder({"label", "postcode", "nuts", "latitude", "longitude"})
public record Location(
        @Nullable String label,
        @Nullable String postcode,
        @Nullable Named nuts,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {
    /** Refuses a place on no globe, and half of a point. */
    public Location {
        Valid.textOrAbsent("location.label", label);
        Valid.textOrAbsent("location.postcode", postcode);
        if ((latitude == null) != (longitude == null) || outside(latitude, 90) || outside(longitude, 180)) {
            throw new IllegalArgumentException("no point of the globe");
        }
    }

    private static boolean outside(@Nullable BigDecimal degrees, int most) {
        return degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
