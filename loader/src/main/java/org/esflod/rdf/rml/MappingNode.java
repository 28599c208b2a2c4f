package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a mapping, such as a triples map or a term map, and the place where it stands.
 *
 * <p>Errors: all methods throw {@link MappingException} where the mapping is not as the method asks.
 *
 * @param where for messages; blank nodes have no name of their own that anybody would know
 */
record MappingNode(Model model, Resource resource, Where where) {

    /** Refuses properties of RML that have no meaning here. */
    void allow(String kind, IRI... properties) {
        List<IRI> allowed = Arrays.asList(properties);
        for (Statement statement : model.filter(resource, null, null)) {
            IRI predicate = statement.getPredicate();
            if (predicate.getNamespace().equals(Rml.NAMESPACE) && !allowed.contains(predicate)) {
                throw error(Rml.shortName(predicate) + " is not supported here (" + kind + ")");
            }
        }
    }

    boolean isA(IRI type) {
        return model.contains(resource, RDF.TYPE, type);
    }

    boolean has(IRI property) {
        return model.contains(resource, property, null);
    }

    /** All values, in the order of the file. */
    List<Value> all(IRI property) {
        List<Value> values = new ArrayList<>();
        model.filter(resource, property, null).forEach(statement -> values.add(statement.getObject()));
        return values;
    }

    /** The value, null where there is none; several are an error. */
    @Nullable
    Value optional(IRI property) {
        List<Value> values = all(property);
        if (values.size() > 1) {
            throw error("more than one " + Rml.shortName(property));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** The only value of one of two properties, of which the first is the short way of writing the second. */
    Value one(IRI shortcut, IRI property) {
        List<Value> values = all(shortcut);
        values.addAll(all(property));
        if (values.size() != 1) {
            throw error((values.isEmpty() ? "no " : "more than one ") + Rml.shortName(property));
        }
        return values.get(0);
    }

    Value one(IRI property) {
        Value value = optional(property);
        if (value == null) {
            throw error("no " + Rml.shortName(property));
        }
        return value;
    }

    /** The value as plain text, null where there is none. */
    @Nullable
    String optionalText(IRI property) {
        Value value = optional(property);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Literal literal) || !literal.getDatatype().equals(XSD.STRING)) {
            throw error("the value of " + Rml.shortName(property) + " is not a plain string");
        }
        return literal.getLabel();
    }

    String text(IRI property) {
        String text = optionalText(property);
        if (text == null) {
            throw error("no " + Rml.shortName(property));
        }
        return text;
    }

    /** The value as an IRI, null where there is none. */
    @Nullable
    IRI optionalIri(IRI property) {
        Value value = optional(property);
        return value == null ? null : iri(property, value);
    }

    IRI iri(IRI property, Value value) {
        if (value instanceof IRI iri) {
            return iri;
        }
        throw error("the value of " + Rml.shortName(property) + " is not an IRI");
    }

    /** A value that is described in the mapping itself. */
    MappingNode node(IRI property, Value value, Where place) {
        if (value instanceof Resource described) {
            return new MappingNode(model, described, place);
        }
        throw error("the value of " + Rml.shortName(property) + " is a literal");
    }

    /** The same resource at another place. */
    MappingNode at(Where place) {
        return new MappingNode(model, resource, place);
    }

    MappingException error(String message) {
        return new MappingException(where, message);
    }
}
