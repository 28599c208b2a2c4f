package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The contact person as stated. Personal data: stays in memory and in private work files, never in what is published.
 *
 * @param name absent where not stated
 * @param email absent where not stated
 * @param telephone as the source wrote it; absent where not stated
 */
@JsonPropertyOrder({"name", "email", "telephone"})
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String telephone) {
    /** Refuses what is blank: it would be absent. */
    public Contact {
        Valid.textOrAbsent("contact.name", name);
        Valid.textOrAbsent("contact.email", email);
        Valid.textOrAbsent("contact.telephone", telephone);
    }

    /** Names nobody, so that a contact in a message or a log gives nothing away. */
    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
