package org.esflod.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.esflod.match.Features;
import org.esflod.match.Veto;

/** All features of an owner and a candidate, and what forbids to link them without a person looking. */
final class OwnerFeatures {
    /** Natural logarithm of the number of candidates whose names are as equal. */
    static final String NAMESAKES = "namesakes";

    static final String EXACT = "exact";
    static final String CANONICAL = "canonical";
    static final String FOLDED = "folded";

    /** By how much its name is more alike than that of the next candidate. */
    static final String AHEAD = "ahead";

    /** By how much another candidate's name is more alike. */
    static final String BEHIND = "behind";

    /** Its town agrees, and that of no candidate of about the same name does. */
    static final String ONLY_IN_TOWN = "only_in_town";

    /** The same of the region. */
    static final String ONLY_IN_REGION = "only_in_region";

    /** The town of a candidate of about the same name agrees, and its own does not. */
    static final String ANOTHER_IN_TOWN = "another_in_town";

    /** Names that differ less in likeness are about the same. */
    private static final double RIVAL = 0.1;

    private final OwnerContext context;

    OwnerFeatures(OwnerContext context) {
        this.context = context;
    }

    /** The towns in which candidates are looked for beside those found by name alone. */
    Set<String> towns(OwnerQuestion question) {
        return context.towns(question);
    }

    /**
     * The features of all candidates, in their order: each by itself, then beside the others.
     *
     * @param found the candidates of one name
     */
    List<Features> of(OwnerQuestion question, List<RegisterSearch.Found> found) {
        List<Features> alone = found.stream().map(each -> of(question, each)).toList();
        List<Features> all = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            all.add(alone.get(i).with(beside(i, found, alone)));
        }
        return all;
    }

    private static Features beside(int one, List<RegisterSearch.Found> found, List<Features> alone) {
        double likeness = found.get(one).likeness();
        double best = 0;
        boolean anotherInTown = false;
        boolean anotherInRegion = false;
        for (int i = 0; i < found.size(); i++) {
            if (i != one) {
                double other = found.get(i).likeness();
                best = Math.max(best, other);
                boolean rival = other > likeness - RIVAL;
                anotherInTown |= rival && alone.get(i).get(OwnerContext.TOWN_AGREES) > 0;
                anotherInRegion |= rival && alone.get(i).get(OwnerContext.REGION_AGREES) > 0;
            }
        }
        boolean inTown = alone.get(one).get(OwnerContext.TOWN_AGREES) > 0;
        boolean inRegion = alone.get(one).get(OwnerContext.REGION_AGREES) > 0;
        return Features.builder()
                .put(AHEAD, Math.max(0, likeness - best))
                .put(BEHIND, Math.max(0, best - likeness))
                .put(ONLY_IN_TOWN, inTown && !anotherInTown)
                .put(ONLY_IN_REGION, inRegion && !anotherInRegion)
                .put(ANOTHER_IN_TOWN, !inTown && anotherInTown)
                .build();
    }

    private Features of(OwnerQuestion question, RegisterSearch.Found found) {
        Features equality = Features.builder()
                .put(EXACT, found.compared().exact())
                .put(CANONICAL, found.compared().canonical())
                .put(FOLDED, found.compared().folded())
                .put(NAMESAKES, Math.log(found.namesakes()))
                .build();
        return found.compared().features().with(equality).with(context.features(question, found.entry()));
    }

    /** In words, such as {@code place}; empty where nothing forbids it. */
    List<String> objections(RegisterSearch.Found found, Features features) {
        List<String> objections = new ArrayList<>();
        for (Veto veto : found.compared().vetoes()) {
            objections.add(veto.name().toLowerCase(Locale.ROOT));
        }
        if (features.get(OwnerContext.CEASED) > 0) {
            objections.add("it had ceased");
        }
        if (features.get(OwnerContext.FOUNDED_LATER) > 0) {
            objections.add("it was founded later");
        }
        if (found.namesakes() > 1 && !supported(features)) {
            objections.add(found.namesakes() + " have the name");
        }
        return objections;
    }

    /** Whether something beside the name speaks for the candidate, and not for its namesakes too. */
    private static boolean supported(Features features) {
        return features.get(ONLY_IN_TOWN) > 0
                || features.get(ONLY_IN_REGION) > 0
                || features.get(OwnerContext.DOMAIN_AGREES) > 0;
    }
}
