package org.esflod.register;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The documents that have a term, each worth the same. Unlike Lucene's own query for a term it looks nothing up again, and asks no
 * list of documents what the best of it may be worth. Of one search, on the thread of the cursor.
 */
final class TermWorth extends Query {
    private final TermCursor cursor;
    private final TermCursor.Known known;
    private final float worth;

    /**
     * Of a term that was found.
     *
     * @param worth the score of each document, above 0
     */
    TermWorth(TermCursor cursor, TermCursor.Known known, float worth) {
        this.cursor = cursor;
        this.known = known;
        this.worth = worth;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost * worth) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
                PostingsEnum documents = cursor.documents(leaf, known);
                return documents == null ? null : new ConstantScoreScorer(this, score(), mode, documents);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.consumeTerms(this, known.term());
    }

    @Override
    public String toString(String field) {
        return known.term() + "^" + worth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TermWorth that && that.known.term().equals(known.term()) && that.worth == worth;
    }

    @Override
    public int hashCode() {
        return Objects.hash(known.term(), worth);
    }
}
