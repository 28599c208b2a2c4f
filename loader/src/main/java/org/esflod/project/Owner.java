package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The project owner as stated.
 *
 * @param label as the source wrote it, such as {@code Hallsbergs kommun, Näringslivskontoret}
 * @param organisationNumber the number that the source states, such as {@code 212000-1124}; absent where it states none.
 *     Not yet checked.
 * @param postcode the owner's, such as {@code 721 89}; absent where not stated
 * @param place the owner's, such as {@code VÄNERSBORG}; absent where not stated
 * @param country the owner's, as the source wrote it; absent where not stated
 * @param line where it stands in the record's first source, from 1
 */
@JsonPropertyOrder({"label", "organisationNumber", "postcode", "place", "country", "line"})
public record Owner(
        String label,
        @Nullable String organisationNumber,
        @Nullable String postcode,
        @Nullable String place,
        @Nullable String country,
        int line) {
    /** Refuses what is blank. */
    public Owner {
        Valid.text("owner.label", label);
        Valid.textOrAbsent("owner.organisationNumber", organisationNumber);
        Valid.textOrAbsent("owner.postcode", postcode);
        Valid.textOrAbsent("owner.place", place);
        Valid.textOrAbsent("owner.country", country);
        Valid.atLeast("line", line, 0);
    }

    /** An owner of which no address is stated. */
    public Owner(String label, @Nullable String organisationNumber, int line) {
        this(label, organisationNumber, null, null, null, line);
    }
}
