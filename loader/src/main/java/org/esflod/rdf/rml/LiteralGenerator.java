package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Makes literals, in one of three ways: of the value's natural datatype, of a given datatype, in a given language.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#datatype-conversions">RML-Core, Datatype
 * conversions</a>.
 */
sealed interface LiteralGenerator extends TermGenerator {

    /** Of the natural datatype: {@code 10} is an xsd:integer, {@code 10.5} the xsd:double {@code 1.05E1}. */
    record Natural(Expression expression, Where where) implements LiteralGenerator {
        @Override
        public List<Term> terms(Row row) throws RecordRefused {
            List<JsonNode> values = expression.values(row);
            if (values.size() == 1) {
                return List.of(literal(values.get(0)));
            }
            List<Term> literals = new ArrayList<>(values.size());
            for (JsonNode value : values) {
                literals.add(literal(value));
            }
            return literals;
        }

        private Term literal(JsonNode value) throws RecordRefused {
            return Term.literal(NaturalForm.of(value, where), NaturalForm.datatype(value));
        }
    }

    /**
     * Of a datatype that the mapping gives.
     *
     * <p>Numbers keep every digit that counts and have the canonical form of their datatype ({@code 631700} is the
     * xsd:decimal {@code 631700.0}, {@code 0.00150} is {@code 0.0015}): stores keep numbers in that form, and a dump must not
     * differ from its store. Errors: text that is not well-formed for the datatype refuses the record.
     */
    record Typed(Expression expression, Datatype datatype, Where where) implements LiteralGenerator {
        @Override
        public List<Term> terms(Row row) throws RecordRefused {
            List<JsonNode> values = expression.values(row);
            if (values.isEmpty()) {
                return List.of();
            }
            if (values.size() == 1) {
                return List.of(literal(values.get(0)));
            }
            List<Term> literals = new ArrayList<>(values.size());
            for (JsonNode value : values) {
                literals.add(literal(value));
            }
            return literals;
        }

        private Term literal(JsonNode value) throws RecordRefused {
            IRI iri = datatype.iri();
            boolean floating = XSD.DOUBLE.equals(iri) || XSD.FLOAT.equals(iri);
            String text = floating ? NaturalForm.of(value, where) : NaturalForm.exact(value, where);
            if (!LexicalForm.isWellFormed(text, iri)) {
                throw new RecordRefused(where, "not a well-formed " + shortName(iri), text);
            }
            return Term.literal(LexicalForm.canonical(text, iri), datatype);
        }

        private static String shortName(IRI datatype) {
            // Other datatypes may be made of data; those of XML Schema that are checked here are known by name.
            return datatype.getNamespace().equals(XSD.NAMESPACE) ? "xsd:" + datatype.getLocalName() : "literal";
        }
    }

    /** Of datatypes that the row gives, else like {@link Typed}. */
    record TypedByRow(Expression expression, TermGenerator datatypes, Where where) implements LiteralGenerator {
        @Override
        public List<Term> terms(Row row) throws RecordRefused {
            List<Term> literals = new ArrayList<>(1);
            for (Term datatype : datatypes.terms(row)) {
                IRI iri = (IRI) datatype.value();
                if (RDF.LANGSTRING.equals(iri)) {
                    throw new RecordRefused(where, "the datatype rdf:langString, which is said by a language", "");
                }
                literals.addAll(new Typed(expression, Datatype.of(iri), where).terms(row));
            }
            return literals;
        }
    }

    /**
     * In a language that the mapping or the row gives.
     *
     * <p>Absent: no language, no literal. Errors: an ill-formed language tag refuses the record.
     */
    record Tagged(Expression expression, Expression languages, Where where) implements LiteralGenerator {
        @Override
        public List<Term> terms(Row row) throws RecordRefused {
            List<JsonNode> values = expression.values(row);
            if (values.isEmpty()) {
                return List.of();
            }
            List<Term> literals = new ArrayList<>(1);
            for (JsonNode language : languages.values(row)) {
                String tag = NaturalForm.of(language, where);
                if (!LanguageTags.isWellFormed(tag)) {
                    throw new RecordRefused(where, "not a well-formed language tag", tag);
                }
                for (JsonNode value : values) {
                    literals.add(Term.literal(NaturalForm.of(value, where), tag));
                }
            }
            return literals;
        }
    }
}
