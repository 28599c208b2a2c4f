package org.esflod.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes one project of the records of one key.
 *
 * <p>Every fact is stated once ({@link FactMerge}): by the preferred source, else by the next one that states it. Records
 * with one case number, or saved from one address, are one project whatever they say; what differs is a {@link Conflict}.
 * Records that only have the same hashed key are one project where they contradict each other in nothing; otherwise the
 * later one is refused.
 *
 * <p>Records come one after the other; in memory stay the project, and source, contact and conflicts of each record.
 */
public final class ProjectMerge {
    private final ProjectGroup group;
    private final Preference preference;
    private final Project first;
    /** Made when a second record comes: most projects have one. */
    private @Nullable FactMerge facts;

    private final Map<String, SourceRef> sources = new LinkedHashMap<>();
    private final Map<String, Alike> alike = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<Contact> contacts = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private long records;
    private long doubled;
    private long refused;

    private ProjectMerge(ProjectGroup group, Preference preference, Project first) {
        this.group = group;
        this.preference = preference;
        this.first = first;
        found(first);
    }

    /**
     * What became of the records of one key.
     *
     * @param project the project, with the sources of all records that it was made of
     * @param contacts the contact persons that those records name, each once; none of them may be published
     * @param records how many records it was made of
     * @param doubled how many later records contradict the earlier ones in nothing
     * @param refused how many later records do, and are not published
     * @param problems {@code SOURCE_DOUBLED}, {@code KEY_CONFLICT}, {@code KEY_AMBIGUOUS} and what could not be taken over,
     *     at the later record; what was found is the names of the fields that differ and the file that stands, never a
     *     value
     * @param alike those records, by what they state
     * @param conflicts what later records say otherwise, one a field and record
     */
    public record Merged(
            Project project,
            List<Contact> contacts,
            long records,
            long doubled,
            long refused,
            List<Problem> problems,
            List<Alike> alike,
            List<Conflict> conflicts) {
        /** Copies the lists. */
        public Merged {
            contacts = List.copyOf(contacts);
            problems = List.copyOf(problems);
            alike = List.copyOf(alike);
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Records of one form that state the same fields of those that linking resolves.
     *
     * @param example one of them
     * @param count how many there are
     */
    public record Alike(Project example, long count) {
        private Alike oneMore() {
            return new Alike(example, count + 1);
        }
    }

    /**
     * Merges the records of one key.
     *
     * @param group at least one record, in the order of preference
     * @param preference tells which sources are pages
     */
    public static Merged merge(ProjectGroup group, Preference preference) {
        ProjectMerge merge =
                new ProjectMerge(group, preference, group.projects().next());
        group.projects().forEachRemaining(merge::add);
        return merge.merged();
    }

    private void add(Project later) {
        FactMerge merge = facts == null ? new FactMerge(first) : facts;
        facts = merge;
        FactMerge.Step step = merge.with(later);
        SourceRef source = later.sources().get(0);
        boolean same = step.conflicts().isEmpty();
        if (!same && Keys.isHashed(group.key()) && later.sources().stream().noneMatch(this::isSameAddress)) {
            refused++;
            String fields =
                    step.conflicts().stream().map(Conflict::field).distinct().collect(Collectors.joining(", "));
            String found = fields + " (" + first.sources().get(0).file() + ")";
            problems.add(new Problem(ProblemCode.KEY_CONFLICT, FactMerge.at(source), "", found));
            return;
        }
        merge.take(step);
        problems.addAll(step.problems());
        conflicts.addAll(step.conflicts());
        if (same) {
            doubled++;
            String found = first.sources().get(0).file();
            problems.add(new Problem(ProblemCode.SOURCE_DOUBLED, FactMerge.at(source), "", found));
        }
        found(later);
    }

    private boolean isSameAddress(SourceRef source) {
        String address = preference.page(source);
        return address != null && addresses.contains(address);
    }

    private void found(Project project) {
        records++;
        alike.merge(stated(project), new Alike(project, 1), (known, one) -> known.oneMore());
        for (SourceRef source : project.sources()) {
            sources.putIfAbsent(source.key(), source);
            String address = preference.page(source);
            if (address != null) {
                addresses.add(address);
            }
        }
        if (project.contact() != null) {
            contacts.add(project.contact());
        }
        if (group.ambiguous()) {
            SourceRef source = project.sources().get(0);
            problems.add(Problem.of(ProblemCode.KEY_AMBIGUOUS, FactMerge.at(source)));
        }
    }

    private Merged merged() {
        Project project = facts == null ? first : facts.merged();
        Project keyed = new ProjectBuilder(project)
                .key(group.key())
                .sources(List.copyOf(sources.values()))
                .build();
        return new Merged(
                keyed,
                List.copyOf(contacts),
                records,
                doubled,
                refused,
                problems,
                List.copyOf(alike.values()),
                conflicts);
    }

    /** The record's form, and which of its names are there. */
    private static String stated(Project project) {
        Funding funding = project.funding() == null ? Funding.NONE : project.funding();
        StringBuilder stated = new StringBuilder(project.sources().get(0).form());
        for (Object name : Arrays.asList(
                project.programmeArea(),
                project.phase(),
                project.country(),
                project.region(),
                project.nuts(),
                project.location() == null ? null : project.location().nuts(),
                funding.cci(),
                funding.fund(),
                funding.specificObjective(),
                funding.thematicObjective(),
                funding.interventionField())) {
            stated.append(name == null ? " -" : " +");
        }
        return stated.append(project.counties().isEmpty())
                .append(project.municipalities().isEmpty())
                .append(project.sections().isEmpty())
                .toString();
    }
}
