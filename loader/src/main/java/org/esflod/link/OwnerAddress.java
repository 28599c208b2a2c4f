package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where the project owner is, as stated; each component is absent where not stated, and one is there.
 *
 * @param postcode such as {@code 721 89}
 * @param place such as {@code VÄNERSBORG}
 * @param country as the source wrote it
 * @param countryCode code of {@code ontology/schemes/country.ttl}; absent where the country was not resolved
 */
@JsonPropertyOrder({"postcode", "place", "country", "countryCode"})
public record OwnerAddress(
        @Nullable String postcode,
        @Nullable String place,
        @Nullable String country,
        @Nullable String countryCode) {}
