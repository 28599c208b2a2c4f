package org.esflod.rdf.rml;

import java.util.List;

/**
 * A compiled term map: from a row to RDF terms.
 *
 * <p>Absent: an empty list where the row has no value for it. Errors: {@link RecordRefused} where a value gives no valid
 * term. Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#generated-rdf-term-of-a-term-map">RML-Core,
 * Generated RDF term</a>.
 */
interface TermGenerator {
    List<Term> terms(Row row) throws RecordRefused;

    /** Always the same term. */
    record Constant(List<Term> terms) implements TermGenerator {
        Constant(Term term) {
            this(List.of(term));
        }

        @Override
        public List<Term> terms(Row row) {
            return terms;
        }
    }
}
