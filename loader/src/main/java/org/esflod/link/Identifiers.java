package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of an organisation beside its organisation number. Each is absent where it has none, where none is known,
 * and where what is known contradicts itself.
 *
 * <p>Its JSON form is the member {@code identifiers} of an organisation, see {@code mapping/record.schema.json}. A VAT
 * number is none of them: the number can be put together, that the organisation has one cannot.
 *
 * @param lei Legal Entity Identifier, 20 characters; GLEIF's register says that it is that of the organisation number
 * @param euid European Unique Identifier, such as {@code SEBOLREG.5591674170}
 * @param ror last part of the ROR IRI, such as {@code 048a87296}
 * @param isni sixteen characters without blanks, such as {@code 0000000405122699}
 * @param dataportal last part of the IRI at dataportal.se, such as {@code SE2021006297}
 * @param wikidata item of the organisation itself that states its organisation number (P6460)
 * @param wikidataByName item of the organisation itself that was found otherwise than by the number
 */
@JsonPropertyOrder({"lei", "euid", "ror", "isni", "dataportal", "wikidata", "wikidataByName"})
public record Identifiers(
        @Nullable String lei,
        @Nullable String euid,
        @Nullable String ror,
        @Nullable String isni,
        @Nullable String dataportal,
        @Nullable String wikidata,
        @Nullable String wikidataByName) {
    /** Of an organisation of which only the number is known, or not even that. */
    static final Identifiers NONE = new Identifiers(null, null, null, null, null, null, null);

    /** These; null where there are none, since what is absent is left out of the JSON form. */
    @Nullable
    Identifiers orNull() {
        return equals(NONE) ? null : this;
    }
}
