package org.esflod.project;

/**
 * Where a record stands among all records: those of one key beside each other, the preferred source first.
 *
 * <p>Shape: {@link #line} has the columns key, source and sequence, apart by tabs; lines sort by their characters as records
 * are merged, on one machine or on many.
 *
 * @param key the key that it is merged under
 * @param place source and sequence, one column each
 */
public record RecordPlace(String key, String place) {
    /** Digits of the largest sequence number. */
    private static final int SEQUENCE_DIGITS = 19;

    /**
     * The place of one record, under its own key.
     *
     * @param sequence its place in the input, unique, from 0
     */
    public static RecordPlace of(Project project, Preference preference, long sequence) {
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 0, not " + sequence);
        }
        String digits = Long.toString(sequence);
        return new RecordPlace(
                project.key(),
                preference.sortable(project.sources().get(0)) + "\t" + "0".repeat(SEQUENCE_DIGITS - digits.length())
                        + digits);
    }

    /** The same record merged under another key. */
    public RecordPlace under(String other) {
        return new RecordPlace(other, place);
    }

    /** The columns as one line. */
    public String line() {
        return key + "\t" + place;
    }
}
