package org.esflod.rdf.rml;

import java.util.List;
import org.eclipse.rdf4j.model.Value;

/**
 * A compiled term map: from a row to RDF terms.
 *
 * <p>Absent: an empty list where the row has no value for it. Errors: {@link RecordRefused} where a value gives no valid
 * term. Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#generated-rdf-term-of-a-term-map">RML-Core,
 * Generated RDF term</a>.
 *
 * @param <T> what the position in a statement allows
 */
interface TermGenerator<T extends Value> {
    List<T> terms(Row row) throws RecordRefused;

    /** Always the same term. */
    record Constant<T extends Value>(List<T> terms) implements TermGenerator<T> {
        Constant(T term) {
            this(List.of(term));
        }

        @Override
        public List<T> terms(Row row) {
            return terms;
        }
    }
}
