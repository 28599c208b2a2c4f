package org.esflod.contact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact person as one project's source states it, on the way to {@link ContactPerson}. Stands in private work files
 * only.
 *
 * @param project key of the project
 * @param end the project's last day, as far as it is known: retention counts from it
 * @param address the address as compared, by which the person is known in other projects; absent where there is none that
 *     is a person's own
 * @param organisation key of the organisation whose domain the address has; absent where that is not certain
 * @param name as the source wrote it
 * @param email as the source wrote it
 * @param telephone as the source wrote it
 */
@JsonPropertyOrder({"project", "end", "address", "organisation", "name", "email", "telephone"})
public record StatedPerson(
        String project,
        LocalDate end,
        @Nullable String address,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String email,
        @Nullable String telephone) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "StatedPerson[withheld]";
    }
}
