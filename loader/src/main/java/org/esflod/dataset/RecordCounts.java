package org.esflod.dataset;

/**
 * What became of the records of a run: {@code read = published + refused + suppressed}.
 *
 * @param read records that were read
 * @param published records whose project is published; several records may tell of one project
 * @param refused records that are not published, each with a problem of severity ERROR
 * @param suppressed records of projects that were erased on request; nothing is told of them
 * @param projects projects that are published
 */
public record RecordCounts(long read, long published, long refused, long suppressed, long projects) {
    /** Refuses a sum that does not come out: a record would have been lost silently. */
    public RecordCounts {
        if (read != published + refused + suppressed || projects > published) {
            throw new IllegalArgumentException("of " + read + " records read, " + published + " were published as "
                    + projects + " projects, " + refused + " refused and " + suppressed
                    + " suppressed: some are lost");
        }
    }

    /** Of a run in which nothing was suppressed. */
    public RecordCounts(long read, long published, long refused, long projects) {
        this(read, published, refused, 0, projects);
    }
}
