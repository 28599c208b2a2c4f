package org.esflod.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.esflod.index.Entry;

/**
 * A thing that a query may mean.
 *
 * @param entry the thing
 * @param score 0 to 100; for organisations a hundred times the probability that it is the one
 * @param accepted whether the linker would publish it
 * @param features in what the thing and the query agree, by name
 */
record Candidate(Entry entry, double score, boolean accepted, Map<String, Double> features) {
    private static final double MOST = 100;

    Candidate {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** One whose official identifier, or id, the query states. */
    static Candidate identical(Entry entry, String by) {
        return new Candidate(entry, MOST, true, Map.of(by, 1.0));
    }

    /**
     * The same, with what a condition of the query says of it: one that contradicts is no match, and half as likely.
     *
     * @param by id of the condition
     * @param holds whether the thing agrees with it
     */
    Candidate with(String by, boolean holds) {
        Map<String, Double> more = new LinkedHashMap<>(features);
        more.put(by, holds ? 1.0 : 0.0);
        return new Candidate(entry, holds ? score : score / 2, accepted && holds, more);
    }

    /** The same, which the linker would not publish. */
    Candidate unsure() {
        return new Candidate(entry, score, false, features);
    }

    /** The same beside the one that is accepted: never above it, as clients take the first for the best. */
    Candidate beside(Candidate best) {
        return accepted || score < best.score
                ? this
                : new Candidate(entry, Math.max(0, best.score - 1), false, features);
    }

    Type type() {
        return Type.of(entry);
    }

    String id() {
        return type().id(entry.key());
    }
}
