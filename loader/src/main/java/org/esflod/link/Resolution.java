package org.esflod.link;

import java.util.Set;
import java.util.TreeSet;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/** Which fields of a record were resolved: the names in them to codes, the owner to an organisation. */
public final class Resolution {
    /** The fields that can be: all whose value is a name for something of a closed list, and the owner. */
    public static final Set<String> FIELDS =
            Set.of("programmeArea", "phase", "owner", "region", "municipalities", "sections");

    private Resolution() {}

    /**
     * The fields that a record states and that its project has resolved; of a list, all items.
     *
     * @param record one of the records of the project
     * @param project what linking made of them
     */
    public static Set<String> of(Project record, LinkedProject project) {
        Set<String> resolved = new TreeSet<>();
        if (project.owner().status() != LinkStatus.UNLINKED) {
            resolved.add("owner");
        }
        if (record.programmeArea() != null && isResolved(project.programmeArea())) {
            resolved.add("programmeArea");
        }
        if (record.phase() != null && isResolved(project.phase())) {
            resolved.add("phase");
        }
        if (record.region() != null && isResolved(project.region())) {
            resolved.add("region");
        }
        if (!record.municipalities().isEmpty()
                && project.municipalities().stream().allMatch(Resolution::isResolved)) {
            resolved.add("municipalities");
        }
        if (!record.sections().isEmpty() && project.sections().stream().allMatch(section -> section.type() != null)) {
            resolved.add("sections");
        }
        return resolved;
    }

    private static boolean isResolved(@Nullable Named named) {
        return named != null && named.code() != null;
    }
}
