package org.esflod.match;

/**
 * Name against name where no register says how rare a word is: words weigh what {@link GenericWords} says of them.
 *
 * <p>Safe for several threads.
 */
public final class PairMatcher {
    private final NameComparison comparison;
    private final Model model;

    /**
     * What is to be thought of two names.
     *
     * @param probability that they are names of one organisation
     * @param decision {@link Decision#ACCEPT} from the model's threshold {@code accept} on, {@link Decision#REVIEW} from {@code
     *     review} on
     * @param compared what the comparison found
     */
    public record Pair(double probability, Decision decision, Compared compared) {}

    /** A matcher with the tables that the program was built with. */
    public PairMatcher(Model model) {
        this(model, comparison());
    }

    /** A matcher. */
    public PairMatcher(Model model, NameComparison comparison) {
        this.model = model;
        this.comparison = comparison;
    }

    /** How it compares, for those who fit its model. */
    public static NameComparison comparison() {
        return new NameComparison(token -> 1, LegalForms.standard());
    }

    /** Compares two names; which is first matters. */
    public Pair compare(String query, String candidate) {
        Compared compared = comparison.compare(query, candidate);
        double probability = model.probability(compared.features());
        Decision decision = probability >= model.threshold("accept")
                ? Decision.ACCEPT
                : probability >= model.threshold("review") ? Decision.REVIEW : Decision.NONE;
        return new Pair(probability, decision, compared);
    }
}
