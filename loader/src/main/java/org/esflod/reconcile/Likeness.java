package org.esflod.reconcile;

import java.util.Map;
import org.esflod.index.Entry;
import org.esflod.match.Compared;
import org.esflod.match.NameComparison;

/**
 * How like a text is to the names of a thing where no model was fitted: titles of projects, names of places.
 *
 * <p>Its scores order candidates and say no more; none reaches that of a link.
 */
final class Likeness {
    /** Below every score of what the linker accepts. */
    private static final double MOST = 90;

    private static final double LEAST = 45;

    private final NameComparison comparison;

    Likeness(NameComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * What was found.
     *
     * @param score 0 to 90
     * @param exact whether a name is equal but for case, blanks and punctuation
     * @param features in what they agree, by name
     */
    record Like(double score, boolean exact, Map<String, Double> features) {
        /** Whether anybody would look at it as a candidate. */
        boolean isWorthAView() {
            return score >= LEAST;
        }
    }

    /** Compares with the name that is most alike. */
    Like of(String text, Entry entry) {
        NameComparison.Prepared prepared = comparison.prepare(text);
        Like best = new Like(0, false, Map.of());
        for (String name : entry.names().values()) {
            Compared compared = prepared.compare(name);
            double sum = compared.features().get(NameComparison.COV_Q)
                    + compared.features().get(NameComparison.COV_R)
                    + compared.features().get(NameComparison.TEXT);
            double score = compared.exact() ? MOST : Math.min(MOST, MOST * Math.max(sum / 3, 0));
            if (score > best.score || best.features.isEmpty()) {
                best = new Like(score, compared.exact(), compared.features().values());
            }
        }
        return best;
    }
}
