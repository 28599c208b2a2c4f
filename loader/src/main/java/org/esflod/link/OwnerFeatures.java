package org.esflod.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.esflod.match.Features;
import org.esflod.match.Veto;

/** All features of an owner and a candidate, and what forbids to link them without a person looking. */
final class OwnerFeatures {
    /** Natural logarithm of the number of candidates whose names are as equal. */
    static final String NAMESAKES = "namesakes";

    static final String EXACT = "exact";
    static final String CANONICAL = "canonical";
    static final String FOLDED = "folded";

    private final OwnerContext context;

    OwnerFeatures(OwnerContext context) {
        this.context = context;
    }

    /** The features, those of the names first. */
    Features of(OwnerQuestion question, RegisterSearch.Found found) {
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

    /** Whether something beside the name speaks for the candidate. */
    private static boolean supported(Features features) {
        return features.get(OwnerContext.TOWN_AGREES) > 0
                || features.get(OwnerContext.REGION_AGREES) > 0
                || features.get(OwnerContext.DOMAIN_AGREES) > 0;
    }
}
