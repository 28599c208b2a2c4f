package org.esflod.match.catalogue;

import java.util.BitSet;
import java.util.List;
import org.esflod.match.Decision;
import org.esflod.match.Features;
import org.esflod.match.Model;

/**
 * What becomes of each of the entries that a text may name, decided on all of them at once.
 *
 * @param places the places of the text where the entry's name stands
 * @param logit log odds that the text names it
 * @param probability the same, 0 to 1
 */
record Verdict(BitSet places, double logit, double probability) {
    static Verdict of(Candidate candidate, Features features, Model model) {
        return new Verdict(candidate.places(), model.logit(features), model.probability(features));
    }

    /**
     * The decision on one of them. Words that stand for one entry stand for no other: of two that claim the same words the
     * one is accepted that leads by the threshold {@code margin}, or none.
     */
    Decision decision(List<Verdict> all, Model model) {
        if (probability < model.threshold("review")) {
            return Decision.NONE;
        }
        if (probability < model.threshold("accept")) {
            return Decision.REVIEW;
        }
        long rivals = all.stream()
                .filter(other -> other.places.equals(places) && other.logit > logit - model.threshold("margin"))
                .count();
        // It is one of them itself.
        return rivals > 1 ? Decision.REVIEW : Decision.ACCEPT;
    }
}
