package org.esflod.register;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best documents that have at least a score.
 *
 * <p>The search knows from its beginning what it need not look at: documents that have only the most frequent terms are never
 * read, and these are most.
 */
final class AtLeast implements CollectorManager<AtLeast.Floored, TopDocs> {
    private final TopScoreDocCollectorManager best;
    private final float floor;

    /**
     * Of one search.
     *
     * @param most how many are wanted
     */
    AtLeast(int most, float floor) {
        this.best = new TopScoreDocCollectorManager(most, most);
        this.floor = floor;
    }

    @Override
    public Floored newCollector() {
        return new Floored(best.newCollector(), floor);
    }

    @Override
    public TopDocs reduce(Collection<Floored> collectors) throws IOException {
        return best.reduce(collectors.stream().map(Floored::best).toList());
    }

    /** Collects the best, and tells the scorer what is not wanted. */
    static final class Floored extends FilterCollector {
        private final TopScoreDocCollector best;
        private final float floor;

        private Floored(TopScoreDocCollector best, float floor) {
            super(best);
            this.best = best;
            this.floor = floor;
        }

        private TopScoreDocCollector best() {
            return best;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new FilterLeafCollector(super.getLeafCollector(context)) {
                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    scorer.setMinCompetitiveScore(floor);
                    super.setScorer(new FilterScorable(scorer) {
                        @Override
                        public void setMinCompetitiveScore(float least) throws IOException {
                            in.setMinCompetitiveScore(Math.max(least, floor));
                        }
                    });
                }
            };
        }
    }
}
