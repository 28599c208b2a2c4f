package org.esflod.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks terms up in each part of an index. To open the terms of a field takes longer than to find one among them, so they stay
 * open. Not safe for several threads: {@link TermCursors}.
 */
final class TermCursor {
    private final List<LeafReaderContext> leaves;

    /** For each part, the terms of the fields that were asked for. */
    private final List<Map<String, TermsEnum>> opened = new ArrayList<>();

    /** Nothing opened yet. */
    TermCursor(IndexReader reader) {
        this.leaves = reader.leaves();
        leaves.forEach(leaf -> opened.add(new HashMap<>()));
    }

    /**
     * A term that was looked up.
     *
     * @param states where it is, by part; null in one that has it not
     * @param documents how many have it
     */
    record Known(Term term, List<@Nullable TermState> states, long documents) {}

    /** Looks a term up in all parts; in none, it has no documents. */
    Known find(Term term) throws IOException {
        List<@Nullable TermState> states = new ArrayList<>(leaves.size());
        long documents = 0;
        for (LeafReaderContext leaf : leaves) {
            TermsEnum terms = terms(leaf, term.field());
            boolean here = terms.seekExact(term.bytes());
            states.add(here ? terms.termState() : null);
            documents += here ? terms.docFreq() : 0;
        }
        return new Known(term, states, documents);
    }

    /**
     * The documents of a part that have a term; null where none has.
     *
     * @param used what was given before and is not needed any more; null for none
     */
    @Nullable
    PostingsEnum documents(LeafReaderContext leaf, String field, BytesRef term, @Nullable PostingsEnum used)
            throws IOException {
        TermsEnum terms = terms(leaf, field);
        return terms.seekExact(term) ? terms.postings(used, PostingsEnum.NONE) : null;
    }

    /** The same of a term that was looked up before. */
    @Nullable
    PostingsEnum documents(LeafReaderContext leaf, Known known) throws IOException {
        TermState state = known.states().get(leaf.ord);
        if (state == null) {
            return null;
        }
        TermsEnum terms = terms(leaf, known.term().field());
        terms.seekExact(known.term().bytes(), state);
        return terms.postings(null, PostingsEnum.NONE);
    }

    private TermsEnum terms(LeafReaderContext leaf, String field) throws IOException {
        Map<String, TermsEnum> ofPart = opened.get(leaf.ord);
        TermsEnum terms = ofPart.get(field);
        if (terms == null) {
            Terms all = leaf.reader().terms(field);
            terms = all == null ? TermsEnum.EMPTY : all.iterator();
            ofPart.put(field, terms);
        }
        return Objects.requireNonNull(terms);
    }
}
