package org.esflod.register;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores a term by how rare it is, whatever the document: the idf of BM25 without its lengths.
 *
 * <p>A term then gives the same score everywhere, so the search can leave out whole lists of documents that cannot come
 * among the best any more. How long a name is counts where the best are compared ({@link WordOverlap}).
 */
final class Rarity extends Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        float score = (float) (boost * weight(terms[0].docFreq(), collection.maxDoc()));
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return score;
            }
        };
    }

    static double weight(long documentsWith, long documents) {
        return Math.log1p((documents - documentsWith + 0.5) / (documentsWith + 0.5));
    }
}
