package org.esflod.rdf.rml;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Checks the constant terms of a mapping, so that nothing ill-formed is published with every record. */
final class Constants {
    private Constants() {}

    static IRI iri(Value constant, Where where) {
        if (!(constant instanceof IRI iri)) {
            String found = constant.isLiteral() ? "a literal" : "a blank node";
            throw new MappingException(where, "the constant is " + found + " where an IRI is needed");
        }
        if (!IriSyntax.isAbsoluteIri(iri.stringValue())) {
            throw new MappingException(where, "the constant <" + iri + "> is no valid IRI");
        }
        return iri;
    }

    /** An IRI or a literal. */
    static Value object(Value constant, Where where) {
        if (!(constant instanceof Literal literal)) {
            return iri(constant, where);
        }
        String tag = literal.getLanguage().orElse(null);
        if (tag != null) {
            language(tag, where);
        } else if (!LexicalForm.isWellFormed(literal.getLabel(), literal.getDatatype())) {
            throw new MappingException(where, "the constant " + literal + " is not well-formed for its datatype");
        }
        return literal;
    }

    static String language(String tag, Where where) {
        if (!LanguageTags.isWellFormed(tag)) {
            throw new MappingException(where, "'" + tag + "' is no well-formed language tag");
        }
        return tag;
    }

    /** Refuses a term type that the constant has not. */
    static void refuseContradiction(Value constant, @Nullable TermType stated, Where where) {
        if (stated != null && (constant.isLiteral() ? stated != TermType.LITERAL : !stated.isIri())) {
            throw new MappingException(
                    where, "the constant " + constant + " contradicts the term type " + stated.shortName());
        }
    }
}
