package org.esflod.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much of a name is found again in another, letter by letter: the weight of the trigrams that they share.
 *
 * <p>What a name of the register has beyond the one that is looked for counts little: registers' names are longer than what
 * people write.
 */
final class WordOverlap {
    /** Of a trigram that only the register's name has. */
    private static final double BEYOND = 0.15;

    private final Map<String, Double> wanted = new HashMap<>();
    private final ToDoubleFunction<String> weight;
    private final double total;

    /**
     * Of one name that is looked for.
     *
     * @param weight of a trigram
     */
    WordOverlap(List<String> tokens, ToDoubleFunction<String> weight) {
        this.weight = weight;
        IndexFields.grams(tokens).forEach(gram -> wanted.put(gram, weight.applyAsDouble(gram)));
        this.total = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** From 0, nothing, to 1, all of both. */
    double with(List<String> tokens) {
        double shared = 0;
        double beyond = 0;
        for (String gram : IndexFields.grams(tokens)) {
            Double known = wanted.get(gram);
            if (known == null) {
                beyond += weight.applyAsDouble(gram);
            } else {
                shared += known;
            }
        }
        double all = total + BEYOND * beyond;
        return all == 0 ? 0 : shared / all;
    }
}
