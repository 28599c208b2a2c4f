package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes IRIs.
 *
 * <p>A value that is no absolute IRI is put after the base, not resolved against it, as RML-Core says. Absent: an empty
 * string gives no IRI. Errors: what is no IRI even so refuses the record.
 *
 * @param base {@code rml:baseIRI} of the triples map, or that of the run
 * @param encoding which also says what is checked: {@code UNSAFE} wants a scheme, nothing more
 */
record IriGenerator(Expression expression, String base, IriEncoding encoding, Where where) implements TermGenerator {

    @Override
    public List<Term> terms(Row row) throws RecordRefused {
        List<JsonNode> values = expression.values(row);
        if (values.size() == 1) {
            String text = NaturalForm.of(values.get(0), where);
            return text.isEmpty() ? List.of() : List.of(iri(text));
        }
        List<Term> iris = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            String text = NaturalForm.of(value, where);
            if (!text.isEmpty()) {
                iris.add(iri(text));
            }
        }
        return iris;
    }

    private Term iri(String text) throws RecordRefused {
        String iri = text;
        if (!isAcceptable(iri)) {
            iri = base + text;
            if (!isAcceptable(iri)) {
                throw new RecordRefused(where, "no valid IRI, neither alone nor after the base IRI", text);
            }
        }
        return Term.iri(iri);
    }

    boolean isAcceptable(String iri) {
        return switch (encoding) {
            case URI -> IriSyntax.isAbsoluteUri(iri);
            case UNSAFE -> IriSyntax.hasScheme(iri);
            case IRI, NONE -> IriSyntax.isAbsoluteIri(iri);
        };
    }
}
