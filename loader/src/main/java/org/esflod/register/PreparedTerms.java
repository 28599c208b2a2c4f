package org.esflod.register;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are already what is to be indexed; used again for each document. */
final class PreparedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private List<String> terms = List.of();
    private Iterator<String> next = terms.iterator();

    /** The terms of the next document. */
    PreparedTerms with(List<String> newTerms) {
        terms = newTerms;
        return this;
    }

    @Override
    public void reset() {
        next = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(next.next());
        return true;
    }
}
