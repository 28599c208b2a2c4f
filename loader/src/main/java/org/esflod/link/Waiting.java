package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A decision that waits for a person: a name, where it was met, and whom it may name.
 *
 * @param id hash of field, label and scope
 * @param field the record's field, {@code owner}
 * @param label the name as the source wrote it, personal data masked
 * @param scope NUTS code of the region of its projects; absent where not known
 * @param candidates the most probable first, at most {@value #MOST}
 * @param records how many records it affects
 */
@JsonPropertyOrder({"id", "field", "label", "scope", "candidates", "records"})
public record Waiting(
        String id, String field, String label, @Nullable String scope, List<Candidate> candidates, long records) {
    /** More than a person compares. */
    static final int MOST = 3;

    private static final Comparator<Candidate> PROBABLE_FIRST =
            Comparator.comparing(Candidate::probability).reversed().thenComparing(Candidate::key);

    /** Copies the list. */
    public Waiting {
        candidates = List.copyOf(candidates);
    }

    /**
     * Whom a name may name.
     *
     * @param key the organisation
     * @param name what it is called there
     * @param unit the department of it that the label would name; absent where it would be the organisation itself
     * @param probability estimated, 0 to 1
     * @param source what knows the organisation
     * @param evidence what speaks for it and against it, in one line
     * @param features what was compared, {@code cov_q 0.9, town_agrees}; empty where nothing was
     * @param register what registers say of it, {@code 556000-0001, ÖREBRO, active}; empty where none was asked
     */
    @JsonPropertyOrder({"key", "name", "unit", "probability", "source", "evidence", "features", "register"})
    public record Candidate(
            String key,
            String name,
            @Nullable String unit,
            BigDecimal probability,
            String source,
            String evidence,
            String features,
            String register) {
        /** One that was not compared with a register. */
        Candidate(
                String key,
                String name,
                @Nullable String unit,
                BigDecimal probability,
                String source,
                String evidence) {
            this(key, name, unit, probability, source, evidence, "", "");
        }
    }

    /** A decision met in one record. */
    static Waiting of(String field, String label, @Nullable String scope, List<Candidate> candidates) {
        return new Waiting(
                Keys.hash(field, label, scope == null ? "" : scope), field, label, scope, best(candidates), 1);
    }

    /** The same met in the records of both: of each candidate the more probable, whatever the order. */
    Waiting and(Waiting other) {
        TreeMap<String, Candidate> byKey = new TreeMap<>();
        for (Waiting each : List.of(this, other)) {
            for (Candidate candidate : each.candidates) {
                byKey.merge(candidate.key, candidate, (one, two) -> better(one, two));
            }
        }
        return new Waiting(id, field, label, scope, best(List.copyOf(byKey.values())), records + other.records);
    }

    private static Candidate better(Candidate one, Candidate two) {
        int byProbability = two.probability.compareTo(one.probability);
        return byProbability < 0 || (byProbability == 0 && one.evidence.compareTo(two.evidence) <= 0) ? one : two;
    }

    private static List<Candidate> best(List<Candidate> candidates) {
        return candidates.stream().sorted(PROBABLE_FIRST).limit(MOST).toList();
    }
}
