package org.esflod.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/**
 * The documents of some towns that share most of the rarest terms of a name, whatever the share.
 *
 * <p>There are a hundred times as few as elsewhere, so the documents of each term are gone through one term after the other and
 * looked up among those of the towns. A search that goes from document to document, as Lucene's does, asks all terms for each
 * document of the towns, which takes several times as long.
 */
final class TownHits {
    private final IndexReader reader;
    private final int most;

    /** The best so far, the worst on top: score first, of equal ones the document that comes first. */
    private final LongHeap best;

    /**
     * Of one name.
     *
     * @param most how many are wanted
     */
    TownHits(IndexReader reader, int most) {
        this.reader = reader;
        this.most = most;
        this.best = new LongHeap(most);
    }

    /** A term and what it is worth. */
    record Weighed(Term term, float score) {}

    /** The best, in the order of their numbers. */
    List<Integer> of(List<Weighed> terms, Set<String> towns) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Towns there = new Towns(leaf.reader(), towns);
            double[] scores = new double[there.count];
            for (Weighed term : terms) {
                add(term, leaf.reader(), there, scores);
            }
            int place = 0;
            for (int document = there.next(0); document >= 0; document = there.next(document + 1)) {
                if (scores[place] > 0) {
                    offer(leaf.docBase + document, (float) scores[place]);
                }
                place++;
            }
        }
        List<Integer> documents = new ArrayList<>(best.size());
        while (best.size() > 0) {
            documents.add(Integer.MAX_VALUE - (int) best.pop());
        }
        documents.sort(null);
        return documents;
    }

    private static void add(Weighed term, LeafReader leaf, Towns there, double[] scores) throws IOException {
        PostingsEnum documents = leaf.postings(term.term(), PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (there.documents.get(document)) {
                scores[there.place(document)] += term.score();
            }
        }
    }

    private void offer(int document, float score) {
        long coded = ((long) NumericUtils.floatToSortableInt(score) << Integer.SIZE) | (Integer.MAX_VALUE - document);
        if (best.size() < most) {
            best.push(coded);
        } else if (coded > best.top()) {
            best.updateTop(coded);
        }
    }

    /** The documents of some towns in a part of the index. */
    private static final class Towns {
        private final FixedBitSet documents;
        private final int[] before;
        private final int count;

        Towns(LeafReader leaf, Set<String> towns) throws IOException {
            documents = new FixedBitSet(leaf.maxDoc());
            for (String town : towns) {
                PostingsEnum inTown =
                        leaf.postings(new Term(IndexFields.TOWN, IndexFields.town(town)), PostingsEnum.NONE);
                if (inTown != null) {
                    documents.or(inTown);
                }
            }
            long[] bits = documents.getBits();
            before = new int[bits.length];
            int sum = 0;
            for (int i = 0; i < bits.length; i++) {
                before[i] = sum;
                sum += Long.bitCount(bits[i]);
            }
            count = sum;
        }

        /** How many documents of the towns come before this one. */
        int place(int document) {
            int word = document >> 6;
            return before[word] + Long.bitCount(documents.getBits()[word] & ((1L << document) - 1));
        }

        /** The first from this one on; below 0 where there is none. */
        int next(int document) {
            int next = document < documents.length() ? documents.nextSetBit(document) : DocIdSetIterator.NO_MORE_DOCS;
            return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
        }
    }
}
