package org.esflod.spark;

import java.io.Serializable;
import org.esflod.project.Keys;
import org.esflod.project.Preference;
import org.esflod.project.Project;
import org.esflod.project.RecordPlace;
import org.jspecify.annotations.Nullable;

/**
 * One record, and what tells to which project it belongs.
 *
 * @param key its own key
 * @param place its place among the records of one key
 * @param json the record, a line; it holds contact persons
 * @param address the address of the page that it is; null where it is none
 * @param withoutCaseNumber the key that it would have without its case number; null where it has no case number
 */
record InputRecord(
        String key,
        String place,
        String json,
        @Nullable String address,
        @Nullable String withoutCaseNumber) implements Serializable {
    static InputRecord of(Project project, String json, Preference preference, long sequence) {
        RecordPlace place = RecordPlace.of(project, preference, sequence);
        return new InputRecord(
                place.key(),
                place.place(),
                json,
                preference.page(project.sources().get(0)),
                Keys.isHashed(project.key()) ? null : project.keyWithoutCaseNumber());
    }

    /** A record, or in the end of a task how reading went. */
    record Read(@Nullable InputRecord record, @Nullable Outcome outcome) implements Serializable {
        Read(InputRecord record) {
            this(record, null);
        }

        Read(Outcome outcome) {
            this(null, outcome);
        }
    }
}
