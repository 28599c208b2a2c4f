package org.esflod.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Makes one project of all records with one key.
 *
 * <p>The record whose file comes first by its name stands, so that it is the same one in whatever order the inputs were
 * given. A later one with the same facts ({@link ProjectFacts}) adds its sources; a
 * later one with other facts is refused. Nothing is mixed from two records.
 */
public final class ProjectMerge {
    /** Complete: two records that are equal here differ in nothing that is published. */
    private static final Comparator<SourceRef> BY_FILE = Comparator.comparing(SourceRef::file)
            .thenComparingInt(SourceRef::line)
            .thenComparing(SourceRef::contentHash)
            .thenComparing(SourceRef::address, Comparator.nullsLast(Comparator.naturalOrder()));

    private ProjectMerge() {}

    /**
     * What became of the records of one key.
     *
     * @param project the record that stands, with the sources of all that agree with it
     * @param contacts the contact persons that those records name, each once; none of them may be published
     * @param doubled how many later records agree with it
     * @param refused how many later records do not, and are not published
     * @param problems {@code SOURCE_DOUBLED} and {@code KEY_CONFLICT}, at the later record; what was found is the names of
     *     the fields that differ and the file that stands, never a value
     */
    public record Merged(Project project, List<Contact> contacts, int doubled, int refused, List<Problem> problems) {
        /** Copies the problems. */
        public Merged {
            contacts = List.copyOf(contacts);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Merges the records of one key.
     *
     * @param group at least one record, in any order
     */
    public static Merged merge(List<Project> group) {
        List<Project> sorted = group.stream()
                .sorted(Comparator.comparing(project -> project.sources().get(0), BY_FILE))
                .toList();
        Project first = sorted.get(0);
        String firstFile = first.sources().get(0).file();
        ProjectFacts facts = ProjectFacts.of(first);
        Map<String, SourceRef> sources = new LinkedHashMap<>();
        first.sources().forEach(source -> sources.put(source.key(), source));
        Set<Contact> contacts = new LinkedHashSet<>();
        add(first.contact(), contacts);
        List<Problem> problems = new ArrayList<>();
        int refused = 0;
        for (Project later : sorted.subList(1, sorted.size())) {
            SourceRef source = later.sources().get(0);
            SourcePosition at = new SourcePosition(source.file(), source.line(), source.form());
            List<String> differing = facts.differences(ProjectFacts.of(later));
            if (differing.isEmpty()) {
                add(later.contact(), contacts);
                later.sources().forEach(ref -> sources.putIfAbsent(ref.key(), ref));
                problems.add(new Problem(ProblemCode.SOURCE_DOUBLED, at, "", firstFile));
            } else {
                refused++;
                String found = String.join(", ", differing) + " (" + firstFile + ")";
                problems.add(new Problem(ProblemCode.KEY_CONFLICT, at, "", found));
            }
        }
        Project merged = first.withSources(List.copyOf(sources.values()));
        return new Merged(merged, List.copyOf(contacts), group.size() - 1 - refused, refused, problems);
    }

    private static void add(@Nullable Contact contact, Set<Contact> contacts) {
        if (contact != null) {
            contacts.add(contact);
        }
    }
}
