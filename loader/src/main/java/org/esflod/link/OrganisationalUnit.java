package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.esflod.project.Keys;

/**
 * A unit of an organisation that owns projects. It is part of the organisation, never the same as it.
 *
 * @param key hash of the organisation's key and the unit's normalised name
 * @param name as the source wrote it, such as {@code Näringslivskontoret}; of several spellings the most frequent
 */
@JsonPropertyOrder({"key", "name"})
public record OrganisationalUnit(String key, String name) {
    /** The unit of a name within an organisation. */
    static OrganisationalUnit of(String organisation, String name) {
        return new OrganisationalUnit(Keys.hash(organisation, Keys.normalised(name)), name);
    }
}
