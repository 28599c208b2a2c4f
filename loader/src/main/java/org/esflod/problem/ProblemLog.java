package org.esflod.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts all problems and keeps the first of each kind, in order of position.
 *
 * <p>Memory is bounded: at most {@value #KEPT_PER_CODE} problems of a kind are kept, those that come first by position,
 * whatever the order in which they were added. Not safe for several threads: one log per worker, then {@link #addAll}.
 */
public final class ProblemLog {
    /** A report that nobody can read to its end helps nobody; the counts are exact all the same. */
    public static final int KEPT_PER_CODE = 1_000;

    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    private final Map<ProblemCode, TreeSet<Problem>> kept = new EnumMap<>(ProblemCode.class);

    /** Adds one. */
    public void add(Problem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        keep(problem);
    }

    /** Adds several. */
    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Takes over the counts and problems of another worker's log. */
    public void addAll(ProblemLog other) {
        other.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        other.kept.values().forEach(problems -> problems.forEach(this::keep));
    }

    /** How often a kind occurred. */
    public long count(ProblemCode code) {
        return counts.getOrDefault(code, 0L);
    }

    /** How many problems of a severity there were. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counts of all kinds that occurred, in the order of {@link ProblemCode}. */
    public Map<ProblemCode, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The problems kept, sorted by code and position. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        kept.values().forEach(all::addAll);
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
