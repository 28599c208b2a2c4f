package org.esflod.project;

import java.util.Comparator;
import java.util.List;

/** Records merged as a run does it. */
final class Groups {
    private Groups() {}

    /** Merges records, given in any order, under the key of the preferred one. */
    static ProjectMerge.Merged merge(Preference preference, List<Project> records) {
        List<Project> sorted = records.stream()
                .sorted(Comparator.comparing(
                        project -> preference.sortable(project.sources().get(0))))
                .toList();
        return ProjectMerge.merge(new ProjectGroup(sorted.get(0).key(), false, sorted.iterator()), preference);
    }
}
