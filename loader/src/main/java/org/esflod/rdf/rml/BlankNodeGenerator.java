package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes blank nodes: one for each different value, or, without an expression, one for each row.
 *
 * @param expression null: a new node every time
 * @param made how many were made without an expression; a count gives the same labels every run, a random value would not
 */
record BlankNodeGenerator(@Nullable Expression expression, AtomicLong made, Where where) implements TermGenerator {

    @Override
    public List<Term> terms(Row row) throws RecordRefused {
        if (expression == null) {
            return List.of(Term.blankNode("n" + made.incrementAndGet()));
        }
        List<Term> nodes = new ArrayList<>(1);
        for (JsonNode value : expression.values(row)) {
            String text = NaturalForm.of(value, where);
            if (!text.isEmpty()) {
                nodes.add(Term.blankNode(label(text)));
            }
        }
        return nodes;
    }

    /** A label that every syntax accepts, and no two values share: {@code Bob Å} becomes {@code vBob_20__c5_}. */
    private static String label(String text) {
        StringBuilder label = new StringBuilder("v");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                label.append(c);
            } else {
                label.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return label.toString();
    }
}
