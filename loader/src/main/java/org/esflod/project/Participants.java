package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * How many people take part.
 *
 * @param planned the planned number; 0 is a number; absent where not stated
 * @param stated a number of which the source does not say whether it is planned or met; absent where not stated
 */
@JsonPropertyOrder({"planned", "stated"})
public record Participants(
        @Nullable Integer planned, @Nullable Integer stated) {
    /** Refuses a negative number. */
    public Participants {
        Valid.atLeast("planned", planned == null ? 0 : planned, 0);
        Valid.atLeast("stated", stated == null ? 0 : stated, 0);
    }
}
