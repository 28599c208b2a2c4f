package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A referencing object map with join conditions, compiled: its objects are the subjects of those rows of the parent for
 * which all conditions hold.
 *
 * <p>Values are equal when their natural lexical forms are: the number {@code 100} equals the string {@code "100"}. Where
 * an expression has several values, one in common is enough. Source: <a
 * href="https://kg-construct.github.io/rml-core/spec/docs/#joins">RML-Core, Joins</a>.
 *
 * @param children one expression for each condition, on the row at hand
 * @param parents as many, on the rows of the parent's source
 */
record Join(
        RowSource parentRows,
        TermGenerator parentSubject,
        List<Expression> children,
        List<Expression> parents,
        Where where) {

    Join {
        children = List.copyOf(children);
        parents = List.copyOf(parents);
    }

    /** Every combination of the values of the expressions; none where one of them has no value. */
    List<List<String>> keys(List<Expression> expressions, Row row) throws RecordRefused {
        List<List<String>> keys = List.of(List.of());
        for (Expression expression : expressions) {
            List<List<String>> longer = new ArrayList<>();
            for (JsonNode value : expression.values(row)) {
                String text = NaturalForm.of(value, where);
                for (List<String> key : keys) {
                    List<String> extended = new ArrayList<>(key);
                    extended.add(text);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }
}
