package org.esflod.dataset;

/**
 * What became of the records of a run: {@code read = published + refused}.
 *
 * @param read records that were read
 * @param published records whose project is published; several records may tell of one project
 * @param refused records that are not published, each with a problem of severity ERROR
 * @param projects projects that are published
 */
public record RecordCounts(long read, long published, long refused, long projects) {
    /** Refuses a sum that does not come out: a record would have been lost silently. */
    public RecordCounts {
        if (read != published + refused || projects > published) {
            throw new IllegalArgumentException("of " + read + " records read, " + published + " were published as "
                    + projects + " projects and " + refused + " refused: some are lost");
        }
    }
}
