package org.esflod.register;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** The documents with the highest scores, of equal ones those that come first. */
final class BestDocuments {
    private final int most;

    /** The worst on top: the score first, of equal ones the document that comes last. */
    private final LongHeap heap;

    private float worst;

    /**
     * None yet.
     *
     * @param most how many are kept
     */
    BestDocuments(int most) {
        this.most = most;
        this.heap = new LongHeap(most);
    }

    void offer(int document, float score) {
        if (score < worst) {
            return;
        }
        long coded = ((long) NumericUtils.floatToSortableInt(score) << Integer.SIZE) | (Integer.MAX_VALUE - document);
        if (heap.size() < most) {
            heap.push(coded);
        } else if (coded > heap.top()) {
            heap.updateTop(coded);
        }
        if (heap.size() == most) {
            worst = NumericUtils.sortableIntToFloat((int) (heap.top() >> Integer.SIZE));
        }
    }

    /** The lowest score of those that are kept; 0 while there is room for more. */
    float worst() {
        return worst;
    }

    /** In the order of their numbers; none is kept afterwards. */
    List<Integer> documents() {
        List<Integer> documents = new ArrayList<>(heap.size());
        while (heap.size() > 0) {
            documents.add(Integer.MAX_VALUE - (int) heap.pop());
        }
        documents.sort(null);
        return documents;
    }
}
