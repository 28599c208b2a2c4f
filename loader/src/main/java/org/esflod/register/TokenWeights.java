package org.esflod.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** How rare each token of an index is. Those that many names have are few and are asked for most, so they are kept. */
final class TokenWeights {
    /** A token that fewer names of a part have is looked up. */
    private static final int FREQUENT = 100;

    private final IndexReader reader;
    private final Map<String, Double> frequent = new HashMap<>();

    TokenWeights(IndexReader reader) throws IOException {
        this.reader = reader;
        Set<String> tokens = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.TOKEN);
            TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                if (all.docFreq() >= FREQUENT) {
                    tokens.add(term.utf8ToString());
                }
            }
        }
        for (String token : tokens) {
            frequent.put(token, lookedUp(token));
        }
    }

    /** Inverse document frequency of a token, as {@link Register#weight} has it. */
    double of(String token) {
        Double known = frequent.get(token);
        try {
            return known == null ? lookedUp(token) : known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double lookedUp(String token) throws IOException {
        return Math.log((1.0 + reader.maxDoc()) / (1.0 + reader.docFreq(new Term(IndexFields.TOKEN, token))));
    }
}
