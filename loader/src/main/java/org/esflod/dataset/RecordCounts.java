package org.esflod.dataset;

/**
 * What became of the records of a run: {@code read = published + refused + merged}.
 *
 * @param read records that were read
 * @param published projects that are published; records of the same project are one
 * @param refused records that are not, each with a problem of severity ERROR
 * @param merged records that tell of a project that another record tells of too
 */
public record RecordCounts(long read, long published, long refused, long merged) {
    /** Refuses a sum that does not come out: a record would have been lost silently. */
    public RecordCounts {
        if (read != published + refused + merged) {
            throw new IllegalArgumentException("of " + read + " records read, " + published + " were published, "
                    + refused + " refused and " + merged + " merged: some are lost");
        }
    }
}
