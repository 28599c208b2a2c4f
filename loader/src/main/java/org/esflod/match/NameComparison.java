package org.esflod.match;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Compares a name as somebody wrote it with a name of a register. Safe for several threads. */
public final class NameComparison {
    private final ToDoubleFunction<String> weight;

    /**
     * A comparison.
     *
     * @param weight how much a folded token tells: its inverse document frequency
     * @param forms legal forms
     */
    public NameComparison(ToDoubleFunction<String> weight, LegalForms forms) {
        this.weight = weight;
    }

    /**
     * Compares.
     *
     * @param query the name as somebody wrote it
     * @param candidate a name that a register has
     */
    public Compared compare(String query, String candidate) {
        NameKeys q = NameKeys.of(query);
        NameKeys r = NameKeys.of(candidate);
        Set<String> inQuery = new HashSet<>(q.tokens());
        Set<String> inCandidate = new HashSet<>(r.tokens());
        double matched = shared(inQuery, inCandidate);
        Features features = Features.builder()
                .put("cov_q", matched / Math.max(1e-9, shared(inQuery, inQuery)))
                .put("cov_r", matched / Math.max(1e-9, shared(inCandidate, inCandidate)))
                .build();
        return new Compared(
                features,
                EnumSet.noneOf(Veto.class),
                Agreement.UNKNOWN,
                q.exact().equals(r.exact()),
                q.canonical().equals(r.canonical()),
                q.folded().equals(r.folded()),
                matched);
    }

    private double shared(Set<String> some, Set<String> others) {
        return some.stream()
                .sorted()
                .filter(others::contains)
                .mapToDouble(weight)
                .sum();
    }
}
