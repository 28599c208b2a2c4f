package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What ties a project to its programme and fund, beside the support granted. Each component is absent where not stated.
 *
 * @param cci the programme's number at the Commission, such as {@code 2014SE05M9OP001}; some sources cut it short
 * @param fund such as {@code ESF+}
 * @param specificObjective such as {@code 2.1} or {@code A1A}
 * @param thematicObjective such as {@code TO03}
 * @param interventionField category or type of intervention, such as {@code 117}
 * @param callNumber the call that the project answered, such as {@code 2015/00454}
 * @param coFinancingRate the Union's co-financing rate; in 2014-2020 a figure of the priority axis, not of the project
 * @param unionAmount the Union's share of the money
 * @param totalCost total cost
 * @param eligibleCost total eligible cost
 */
@JsonPropertyOrder({
    "cci",
    "fund",
    "specificObjective",
    "thematicObjective",
    "interventionField",
    "callNumber",
    "coFinancingRate",
    "unionAmount",
    "totalCost",
    "eligibleCost"
})
public record Funding(
        @Nullable Named cci,
        @Nullable Named fund,
        @Nullable Named specificObjective,
        @Nullable Named thematicObjective,
        @Nullable Named interventionField,
        @Nullable String callNumber,
        @Nullable Rate coFinancingRate,
        @Nullable Money unionAmount,
        @Nullable Money totalCost,
        @Nullable Money eligibleCost) {
    /** Nothing stated. */
    public static final Funding NONE = new Funding(null, null, null, null, null, null, null, null, null, null);

    /** Refuses a blank call number. */
    public Funding {
        Valid.textOrAbsent("callNumber", callNumber);
    }
}
