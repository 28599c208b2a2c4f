package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The project owner and the organisation that it is.
 *
 * @param label as the source wrote it, personal data masked
 * @param address where it is; absent where nothing of it is stated
 * @param line where it stands in the record's first source, from 1
 * @param organisation key of the organisation's document; there is one whether linked or not
 * @param unit key of the organisation's unit; absent where the label names the organisation itself
 * @param status how the organisation was found
 * @param link id of the link with the evidence; absent where unlinked
 */
@JsonPropertyOrder({"label", "address", "line", "organisation", "unit", "status", "link"})
public record LinkedOwner(
        String label,
        @Nullable OwnerAddress address,
        int line,
        String organisation,
        @Nullable String unit,
        LinkStatus status,
        @Nullable String link) {
    /** The same owner at an address. */
    LinkedOwner at(@Nullable OwnerAddress stated) {
        return new LinkedOwner(label, stated, line, organisation, unit, status, link);
    }
}
