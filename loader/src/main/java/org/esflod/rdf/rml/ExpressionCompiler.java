package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Compiles expression maps: a constant, a reference or a template, exactly one of them.
 *
 * @param scope what references mean here
 */
record ExpressionCompiler(ReferenceScope scope) {

    Expression compile(MappingNode node, IriEncoding encoding) {
        Expression expression = compileIfAny(node, encoding);
        if (expression == null) {
            throw node.error("no rml:constant, rml:reference or rml:template");
        }
        return expression;
    }

    /** Null where the node has no expression at all. */
    @Nullable
    Expression compileIfAny(MappingNode node, IriEncoding encoding) {
        Value constant = node.optional(Rml.CONSTANT);
        String reference = node.optionalText(Rml.REFERENCE);
        String template = node.optionalText(Rml.TEMPLATE);
        int found = (constant == null ? 0 : 1) + (reference == null ? 0 : 1) + (template == null ? 0 : 1);
        if (found > 1) {
            throw node.error("more than one of rml:constant, rml:reference and rml:template");
        }
        if (constant != null) {
            return new Expression.Constant(constant(constant, node));
        }
        if (reference != null) {
            return reference(reference, node.where());
        }
        return template == null ? null : template(template, encoding, node.where());
    }

    /** The constant of a term map, which may have no other expression beside it. */
    static Value onlyConstant(MappingNode node) {
        if (node.has(Rml.REFERENCE) || node.has(Rml.TEMPLATE)) {
            throw node.error("more than one of rml:constant, rml:reference and rml:template");
        }
        return node.one(Rml.CONSTANT);
    }

    Expression reference(String reference, Where where) {
        return new Expression.Referred(scope.compile(reference, where));
    }

    Expression template(String text, IriEncoding encoding, Where where) {
        Template template = Template.parse(text, where);
        List<Reference> references = new ArrayList<>();
        for (String reference : template.references()) {
            references.add(scope.compile(reference, where));
        }
        return new Expression.Filled(template.texts(), references, encoding, where);
    }

    /** A constant as a value among others: what it would be had the record held it. */
    private static JsonNode constant(Value constant, MappingNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (constant instanceof IRI iri) {
            return json.textNode(iri.stringValue());
        }
        if (constant instanceof Literal literal) {
            IRI datatype = literal.getDatatype();
            if (datatype.equals(XSD.STRING)) {
                return json.textNode(literal.getLabel());
            }
            try {
                if (datatype.equals(XSD.INTEGER)) {
                    return json.numberNode(literal.integerValue());
                }
                if (datatype.equals(XSD.BOOLEAN)) {
                    return json.booleanNode(literal.booleanValue());
                }
                if (datatype.equals(XSD.DOUBLE)) {
                    return json.numberNode(literal.decimalValue());
                }
            } catch (IllegalArgumentException e) {
                throw new MappingException(node.where(), "rml:constant is not well-formed", e);
            }
        }
        throw node.error("rml:constant is neither an IRI nor a string, integer, double or boolean");
    }
}
