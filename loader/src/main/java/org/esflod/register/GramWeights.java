package org.esflod.register;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How rare each trigram of an index is, by a number for the trigram: comparing names asks for thousands a name.
 *
 * <p>Tokens have letters of ASCII in lower case and digits only ({@link org.esflod.match.NameKeys#tokens}), so there are few
 * trigrams.
 */
final class GramWeights {
    /** a to z, 0 to 9, the edge of a token, anything else. */
    private static final int LETTERS = 38;

    private static final int DIGITS_FROM = 26;
    private static final int EDGE = 36;
    private static final int OTHER = 37;
    private static final int[] LETTER = new int[128];

    static {
        Arrays.fill(LETTER, OTHER);
        for (char c = 'a'; c <= 'z'; c++) {
            LETTER[c] = c - 'a';
        }
        for (char c = '0'; c <= '9'; c++) {
            LETTER[c] = DIGITS_FROM + c - '0';
        }
        LETTER[IndexFields.EDGE] = EDGE;
    }

    private final int[] frequencies = new int[LETTERS * LETTERS * LETTERS];
    private final double[] weights = new double[frequencies.length];

    GramWeights(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.GRAM);
            TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                frequencies[number(term.utf8ToString())] += all.docFreq();
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Rarity.weight(frequencies[i], reader.maxDoc());
        }
    }

    /** The number of a trigram. */
    static int number(String gram) {
        return number(letter(gram.charAt(0)), letter(gram.charAt(1)), letter(gram.charAt(2)));
    }

    /** The number of a trigram of three {@link #letter}s. */
    static int number(int first, int second, int third) {
        return (first * LETTERS + second) * LETTERS + third;
    }

    static int letter(int character) {
        return character >= 0 && character < LETTER.length ? LETTER[character] : OTHER;
    }

    /** Whether a name has it. */
    boolean occurs(String gram) {
        return frequencies[number(gram)] > 0;
    }

    /** Of one that no name has, that of the rarest. */
    double of(int number) {
        return weights[number];
    }
}
