package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The project owner as stated.
 *
 * @param label as the source wrote it, such as {@code Hallsbergs kommun, Näringslivskontoret}
 * @param organisationNumber the number that the source states, such as {@code 212000-1124}; absent where it states none.
 *     Not yet checked.
 * @param line where it stands in the record's first source, from 1
 */
@JsonPropertyOrder({"label", "organisationNumber", "line"})
public record Owner(String label, @Nullable String organisationNumber, int line) {
    /** Refuses a blank label or number. */
    public Owner {
        Valid.text("owner.label", label);
        Valid.textOrAbsent("owner.organisationNumber", organisationNumber);
        Valid.atLeast("line", line, 0);
    }
}
