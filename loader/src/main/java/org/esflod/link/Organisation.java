package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that owns a project or governs a municipality.
 *
 * <p>Its JSON form is the member {@code organisation} of a line, see {@code mapping/record.schema.json}.
 *
 * @param key ten digits of the organisation number, else {@code x-} and a hash of name and scope
 * @param type {@code FormalOrganization} where the organisation number is known, else {@code Organization}
 * @param name official name, else the spelling that most records use
 * @param language the language of {@code name} and {@code alternativeNames}, BCP 47
 * @param nameEn official English name; absent where the tables have none
 * @param alternativeNames other spellings met in the sources, of an organisation without an official name; sorted
 * @param organisationNumber such as {@code 212000-1124}; absent where not known
 * @param identifiers other identifiers; absent where none is known
 * @param registration what the registers have of it; absent where nothing is known
 * @param municipality code of the municipality that it governs; absent for others
 * @param units its units that own projects, sorted by key
 */
@JsonPropertyOrder({
    "key",
    "type",
    "name",
    "language",
    "nameEn",
    "alternativeNames",
    "organisationNumber",
    "identifiers",
    "registration",
    "municipality",
    "units"
})
public record Organisation(
        String key,
        String type,
        String name,
        String language,
        @Nullable String nameEn,
        List<String> alternativeNames,
        @Nullable String organisationNumber,
        @Nullable Identifiers identifiers,
        @Nullable Registration registration,
        @Nullable String municipality,
        List<OrganisationalUnit> units) {
    /** Copies the lists. */
    public Organisation {
        alternativeNames = List.copyOf(alternativeNames);
        units = List.copyOf(units);
    }
}
