package org.esflod.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
    private final List<Part> parts = new ArrayList<>();
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
    TownHits(IndexReader reader) throws IOException {
        int largest = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            largest = Math.max(largest, leaf.reader().maxDoc());
            parts.add(new Part(leaf.docBase, terms(leaf, IndexFields.TOWN_TOKEN), terms(leaf, IndexFields.TOWN_GRAM)));
        }
        sums = new double[largest];
    }

    private static TermsEnum terms(LeafReaderContext leaf, String field) throws IOException {
        Terms terms = leaf.reader().terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** A part of the index; to find the place where its terms begin takes as long as to find a term. */
    private record Part(int first, TermsEnum tokens, TermsEnum grams) {
        TermsEnum of(Weighed term) {
            return term.field().equals(IndexFields.TOKEN) ? tokens : grams;
        }
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
     * @param most how many are wanted
     */
    List<Integer> of(List<Weighed> terms, Set<String> places, int most) throws IOException {
        Set<String> towns = places.stream().map(IndexFields::town).collect(Collectors.toCollection(TreeSet::new));
        BestDocuments best = new BestDocuments(most);
        for (Part part : parts) {
            try {
                for (Weighed term : terms) {
                    for (String town : towns) {
                        add(term, town, part.of(term));
                    }
                }
                for (int i = 0; i < count; i++) {
                    best.offer(part.first() + touched[i], (float) sums[touched[i]]);
                }
            } finally {
                clear();
            }
        }
        return best.documents();
    }

    private void add(Weighed term, String town, TermsEnum terms) throws IOException {
        if (!terms.seekExact(new BytesRef(IndexFields.inTown(town, term.term())))) {
            return;
        }
        PostingsEnum documents = Objects.requireNonNull(terms.postings(postings, PostingsEnum.NONE));
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
