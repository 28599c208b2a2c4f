package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the term maps of one triples map.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#term-maps">RML-Core, Term maps</a>.
 *
 * @param expressions with the references of the triples map's source
 * @param base what relative IRIs are put after
 * @param blankNodes one count for the whole mapping, so that no two generators make the same node
 */
record TermCompiler(ExpressionCompiler expressions, String base, AtomicLong blankNodes) {

    /** A subject: an IRI or a blank node. */
    TermGenerator subject(MappingNode map) {
        map.allow(
                "subject map",
                Rml.CONSTANT,
                Rml.REFERENCE,
                Rml.TEMPLATE,
                Rml.TERM_TYPE,
                Rml.CLASS,
                Rml.GRAPH,
                Rml.GRAPH_MAP);
        return TermType.of(map) == TermType.BLANK_NODE ? blankNode(map) : iri(map);
    }

    /** A predicate, graph or datatype: an IRI. */
    TermGenerator iriOnly(MappingNode map, String kind) {
        map.allow(kind, Rml.CONSTANT, Rml.REFERENCE, Rml.TEMPLATE, Rml.TERM_TYPE);
        return iri(map);
    }

    /** An object that is not the subject of another triples map. */
    TermGenerator object(MappingNode map) {
        map.allow(
                "object map",
                Rml.CONSTANT,
                Rml.REFERENCE,
                Rml.TEMPLATE,
                Rml.TERM_TYPE,
                Rml.LANGUAGE,
                Rml.LANGUAGE_MAP,
                Rml.DATATYPE,
                Rml.DATATYPE_MAP);
        TermType stated = TermType.of(map);
        boolean hasLanguage = map.has(Rml.LANGUAGE) || map.has(Rml.LANGUAGE_MAP);
        boolean hasDatatype = map.has(Rml.DATATYPE) || map.has(Rml.DATATYPE_MAP);
        if (hasLanguage && hasDatatype) {
            throw map.error("both a language and a datatype");
        }
        if (map.has(Rml.CONSTANT)) {
            if (hasLanguage || hasDatatype) {
                throw map.error("a constant has its own language or datatype; write it in rml:constant");
            }
            Value constant = ExpressionCompiler.onlyConstant(map);
            Constants.refuseContradiction(constant, stated, map.where());
            return new TermGenerator.Constant(Term.of(Constants.object(constant, map.where())));
        }
        boolean literal = map.has(Rml.REFERENCE) || hasLanguage || hasDatatype;
        TermType type = stated != null ? stated : literal ? TermType.LITERAL : TermType.IRI;
        if (type != TermType.LITERAL && (hasLanguage || hasDatatype)) {
            throw map.error("a language or datatype on a term of type " + type.shortName());
        }
        if (type == TermType.LITERAL) {
            return literal(map, hasLanguage, hasDatatype);
        }
        return type == TermType.BLANK_NODE ? blankNode(map) : iri(map);
    }

    private TermGenerator iri(MappingNode map) {
        TermType stated = TermType.of(map);
        if (map.has(Rml.CONSTANT)) {
            Value constant = ExpressionCompiler.onlyConstant(map);
            Constants.refuseContradiction(constant, stated, map.where());
            return new TermGenerator.Constant(Term.of(Constants.iri(constant, map.where())));
        }
        TermType type = stated == null ? TermType.IRI : stated;
        if (!type.isIri()) {
            throw map.error("the term type " + type.shortName() + " is not possible here");
        }
        Expression expression = expressions.compile(map, type.encoding());
        IriGenerator general = new IriGenerator(expression, base, type.encoding(), map.where());
        TermGenerator template = TemplateIris.of(general);
        return template == null ? general : template;
    }

    private TermGenerator blankNode(MappingNode map) {
        if (map.has(Rml.CONSTANT)) {
            throw map.error("a constant contradicts the term type rml:BlankNode");
        }
        Expression expression = expressions.compileIfAny(map, IriEncoding.NONE);
        return new BlankNodeGenerator(expression, blankNodes, map.where());
    }

    private LiteralGenerator literal(MappingNode map, boolean hasLanguage, boolean hasDatatype) {
        Expression expression = expressions.compile(map, IriEncoding.NONE);
        if (hasLanguage) {
            return new LiteralGenerator.Tagged(expression, language(map), map.where());
        }
        if (hasDatatype) {
            return typed(expression, map);
        }
        return new LiteralGenerator.Natural(expression, map.where());
    }

    private Expression language(MappingNode map) {
        Value value = map.one(Rml.LANGUAGE, Rml.LANGUAGE_MAP);
        Where where = map.where().within("language");
        if (map.has(Rml.LANGUAGE)) {
            return constantLanguage(value, where);
        }
        MappingNode languageMap = map.node(Rml.LANGUAGE_MAP, value, where);
        languageMap.allow("language map", Rml.CONSTANT, Rml.REFERENCE, Rml.TEMPLATE);
        Value constant = languageMap.optional(Rml.CONSTANT);
        Expression expression = expressions.compile(languageMap, IriEncoding.NONE);
        return constant == null ? expression : constantLanguage(constant, where);
    }

    private static Expression constantLanguage(Value value, Where where) {
        if (!(value instanceof Literal tag)) {
            throw new MappingException(where, "a language tag is a string");
        }
        return new Expression.Constant(TextNode.valueOf(Constants.language(tag.getLabel(), where)));
    }

    private LiteralGenerator typed(Expression expression, MappingNode map) {
        Value value = map.one(Rml.DATATYPE, Rml.DATATYPE_MAP);
        Where where = map.where().within("datatype");
        @Nullable Value constant = value;
        if (!map.has(Rml.DATATYPE)) {
            MappingNode datatypeMap = map.node(Rml.DATATYPE_MAP, value, where);
            constant = datatypeMap.optional(Rml.CONSTANT);
            TermGenerator datatypes = iriOnly(datatypeMap, "datatype map");
            if (constant == null) {
                return new LiteralGenerator.TypedByRow(expression, datatypes, map.where());
            }
        }
        IRI datatype = Constants.iri(constant, where);
        if (datatype.equals(RDF.LANGSTRING)) {
            throw new MappingException(where, "rdf:langString is said by rml:language");
        }
        return new LiteralGenerator.Typed(expression, Datatype.of(datatype), map.where());
    }
}
