package org.esflod.problem;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts all problems and keeps the first of each kind, in order of position.
 *
 * <p>Memory is bounded: a count for each kind, form of source and field of the record, however many problems there are; and
 * at most {@value #KEPT_PER_CODE} problems of a kind, those that come first by position, whatever the order in which they
 * were added. So a problem's field is a name of the record's, never a text of the source. Not safe for several threads: one log per worker, then
 * {@link #addAll}; a worker may be another process, so a log can be sent.
 */
public final class ProblemLog implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A report that nobody can read to its end helps nobody; the counts are exact all the same. */
    public static final int KEPT_PER_CODE = 1_000;

    private final TreeMap<ProblemGroup, Long> groups = new TreeMap<>();
    private final EnumMap<ProblemCode, TreeSet<Problem>> kept = new EnumMap<>(ProblemCode.class);

    /** Adds one. */
    public void add(Problem problem) {
        groups.merge(ProblemGroup.of(problem), 1L, Long::sum);
        keep(problem);
    }

    /** Adds several. */
    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Takes over the counts and problems of another worker's log. */
    public void addAll(ProblemLog other) {
        other.groups.forEach((group, count) -> groups.merge(group, count, Long::sum));
        other.kept.values().forEach(problems -> problems.forEach(this::keep));
    }

    /** Takes over what an earlier run counted and kept of a group. */
    public void restore(ProblemGroup group, long count, Collection<Problem> problems) {
        groups.merge(group, count, Long::sum);
        problems.forEach(this::keep);
    }

    /** How often a kind occurred. */
    public long count(ProblemCode code) {
        return counts().getOrDefault(code, 0L);
    }

    /** How many problems of a severity there were. */
    public long count(Severity severity) {
        return groups.entrySet().stream()
                .filter(e -> e.getKey().code().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counts of all kinds that occurred, in the order of {@link ProblemCode}. */
    public Map<ProblemCode, Long> counts() {
        Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
        groups.forEach((group, count) -> counts.merge(group.code(), count, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Counts by kind, then form of the source, then field: exact, however many problems were kept. */
    public SortedMap<ProblemGroup, Long> groups() {
        return Collections.unmodifiableSortedMap(groups);
    }

    /** The problems kept, sorted by code and position, without personal data ({@link Problem#told}). */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        kept.values().forEach(problems -> problems.forEach(problem -> all.add(problem.told())));
        return all;
    }

    private void keep(Problem problem) {
        TreeSet<Problem> ofKind = kept.computeIfAbsent(problem.code(), code -> new TreeSet<>());
        ofKind.add(problem);
        if (ofKind.size() > KEPT_PER_CODE) {
            ofKind.pollLast();
        }
    }
}
