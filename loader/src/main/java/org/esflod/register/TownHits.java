package org.esflod.register;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of some towns that share most of the rarest terms of a name, whatever the share.
 *
 * <p>The index has each term behind each town for this, so only documents of the towns are gone through, one term after the
 * other. The documents that have a term anywhere are a hundred times as many. Not safe for several threads; used again, since its
 * room is that of a number for each document.
 */
final class TownHits {
    private final List<LeafReaderContext> leaves;
    private final double[] sums;

    /** The documents that have a sum. */
    private int[] touched = new int[1_024];

    private int count;
    private @Nullable PostingsEnum postings;

    /**
     * Room for an index.
     *
     * @param reader of the index that is searched
     */
    TownHits(IndexReader reader) {
        this.leaves = reader.leaves();
        this.sums = new double
                [leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).max().orElse(0)];
    }

    /**
     * A term and what it is worth.
     *
     * @param field in which it is searched where no town is known
     */
    record Weighed(String field, String term, float score) {}

    /**
     * The best, in the order of their numbers.
     *
     * @param cursor on the index that there is room for
     * @param most how many are wanted
     */
    List<Integer> of(TermCursor cursor, List<Weighed> terms, Set<String> places, int most) throws IOException {
        Set<String> towns = places.stream().map(IndexFields::town).collect(Collectors.toCollection(TreeSet::new));
        BestDocuments best = new BestDocuments(most);
        for (LeafReaderContext leaf : leaves) {
            try {
                for (Weighed term : terms) {
                    for (String town : towns) {
                        add(term, town, cursor, leaf);
                    }
                }
                for (int i = 0; i < count; i++) {
                    best.offer(leaf.docBase + touched[i], (float) sums[touched[i]]);
                }
            } finally {
                clear();
            }
        }
        return best.documents();
    }

    private void add(Weighed term, String town, TermCursor cursor, LeafReaderContext leaf) throws IOException {
        String field = term.field().equals(IndexFields.TOKEN) ? IndexFields.TOWN_TOKEN : IndexFields.TOWN_GRAM;
        PostingsEnum documents =
                cursor.documents(leaf, field, new BytesRef(IndexFields.inTown(town, term.term())), postings);
        if (documents == null) {
            return;
        }
        postings = documents;
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (sums[document] == 0) {
                touched = ArrayUtil.grow(touched, count + 1);
                touched[count++] = document;
            }
            sums[document] += term.score();
        }
    }

    private void clear() {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
    }
}
