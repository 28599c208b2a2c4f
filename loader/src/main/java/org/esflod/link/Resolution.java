package org.esflod.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.esflod.project.Funding;
import org.esflod.project.Location;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/** Which fields of a record were resolved: the names in them to codes, the owner to an organisation. */
public final class Resolution {
    /** Fields of one name: where it stands in a record and in its project. */
    private static final Map<String, Both> NAMES = names();

    /** The fields that can be: all whose value is a name for something of a closed list, and the owner. */
    public static final Set<String> FIELDS = fields();

    private record Both(Function<Project, @Nullable Named> stated, Function<LinkedProject, @Nullable Named> linked) {}

    private Resolution() {}

    /**
     * The fields that a record states and that its project has resolved; of a list, all items.
     *
     * @param record one of the records of the project
     * @param project what linking made of them
     */
    public static Set<String> of(Project record, LinkedProject project) {
        Set<String> resolved = new TreeSet<>();
        if (project.owner().status().linked()) {
            resolved.add("owner");
        }
        NAMES.forEach((field, name) -> {
            Named stated = name.stated.apply(record);
            // What its form says of every record, the record does not state.
            if (stated != null && stated.stated() && isResolved(name.linked.apply(project))) {
                resolved.add(field);
            }
        });
        if (!record.counties().isEmpty() && areResolved(project.counties())) {
            resolved.add("counties");
        }
        if (!record.municipalities().isEmpty() && areResolved(project.municipalities())) {
            resolved.add("municipalities");
        }
        if (!record.sections().isEmpty() && project.sections().stream().allMatch(section -> section.type() != null)) {
            resolved.add("sections");
        }
        return resolved;
    }

    private static boolean areResolved(List<Named> names) {
        return names.stream().allMatch(Resolution::isResolved);
    }

    private static boolean isResolved(@Nullable Named named) {
        return named != null && named.code() != null;
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>(NAMES.keySet());
        fields.addAll(List.of("owner", "counties", "municipalities", "sections"));
        return Set.copyOf(fields);
    }

    private static Map<String, Both> names() {
        Map<String, Both> names = new LinkedHashMap<>();
        names.put("programmeArea", new Both(Project::programmeArea, LinkedProject::programmeArea));
        names.put("phase", new Both(Project::phase, LinkedProject::phase));
        names.put("country", new Both(Project::country, LinkedProject::country));
        names.put("region", new Both(Project::region, LinkedProject::region));
        names.put("nuts", new Both(Project::nuts, LinkedProject::nuts));
        names.put("cci", funding(Funding::cci));
        names.put("fund", funding(Funding::fund));
        names.put("specificObjective", funding(Funding::specificObjective));
        names.put("thematicObjective", funding(Funding::thematicObjective));
        names.put("interventionField", funding(Funding::interventionField));
        names.put("location.nuts", new Both(record -> nuts(record.location()), project -> nuts(project.location())));
        return names;
    }

    private static Both funding(Function<Funding, @Nullable Named> field) {
        return new Both(
                record -> record.funding() == null ? null : field.apply(record.funding()),
                project -> project.funding() == null ? null : field.apply(project.funding()));
    }

    private static @Nullable Named nuts(@Nullable Location location) {
        return location == null ? null : location.nuts();
    }
}
