package org.esflod.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * How much of a name is found again in another, letter by letter: the weight of the trigrams that they share.
 *
 * <p>What a name of the register has beyond the one that is looked for counts little: registers' names are longer than what
 * people write. Not safe for several threads.
 */
final class WordOverlap {
    /** Of a trigram that only the register's name has. */
    private static final double BEYOND = 0.15;

    private final GramWeights weights;
    private final int[] wanted;
    private final double total;
    private int[] seen = new int[64];
    private int count;

    /** Of one name that is looked for. */
    WordOverlap(List<String> tokens, GramWeights weights) {
        this.weights = weights;
        Map<String, Double> grams = new HashMap<>();
        IndexFields.grams(tokens).forEach(gram -> grams.put(gram, weights.of(GramWeights.number(gram))));
        this.total = grams.values().stream().mapToDouble(Double::doubleValue).sum();
        this.wanted =
                grams.keySet().stream().mapToInt(GramWeights::number).sorted().toArray();
    }

    /**
     * From 0, nothing, to 1, all of both.
     *
     * @param words tokens, apart by blanks
     */
    double with(BytesRef words) {
        double shared = 0;
        double beyond = 0;
        count = 0;
        int end = words.offset + words.length;
        int edge = GramWeights.letter(IndexFields.EDGE);
        int before = edge;
        int last = words.length == 0 ? ' ' : words.bytes[words.offset];
        for (int i = words.offset + 1; i <= end; i++) {
            int next = i < end ? words.bytes[i] : ' ';
            if (last == ' ') {
                before = edge;
            } else {
                int letter = GramWeights.letter(last);
                int gram = GramWeights.number(before, letter, next == ' ' ? edge : GramWeights.letter(next));
                if (isNew(gram)) {
                    if (Arrays.binarySearch(wanted, gram) >= 0) {
                        shared += weights.of(gram);
                    } else {
                        beyond += weights.of(gram);
                    }
                }
                before = letter;
            }
            last = next;
        }
        double all = total + BEYOND * beyond;
        return all == 0 ? 0 : shared / all;
    }

    private boolean isNew(int gram) {
        for (int i = 0; i < count; i++) {
            if (seen[i] == gram) {
                return false;
            }
        }
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = gram;
        return true;
    }
}
