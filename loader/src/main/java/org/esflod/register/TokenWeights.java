package org.esflod.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How rare each token of an index is. Those that many names have are few and are asked for most, so they are kept, and of the
 * others those that were asked for lately. Safe for several threads.
 */
final class TokenWeights {
    /** A token that fewer names of a part have is looked up. */
    private static final int FREQUENT = 100;

    /** Some megabytes. */
    private static final long MOST_RARE = 50_000;

    private final long documents;
    private final TermCursors cursors;
    private final Map<String, Double> frequent = new HashMap<>();
    private final Cache<String, Double> rare =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST_RARE).build();

    TokenWeights(IndexReader reader, TermCursors cursors) throws IOException {
        this.documents = reader.maxDoc();
        this.cursors = cursors;
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
        return known == null ? Objects.requireNonNull(rare.get(token, this::lookedUp)) : known;
    }

    private double lookedUp(String token) {
        long having = cursors.lend(
                cursor -> cursor.find(new Term(IndexFields.TOKEN, token)).documents());
        return Math.log((1.0 + documents) / (1.0 + having));
    }
}
