package org.esflod.rdf.rml;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The terms of the RML vocabulary that this engine executes.
 *
 * <p>Source: RML-Core, RML-IO and RML-LV, all in {@code http://w3id.org/rml/}. What is not listed here is refused by
 * {@link MappingGraph}.
 */
final class Rml {
    static final String NAMESPACE = "http://w3id.org/rml/";

    static final IRI TRIPLES_MAP = term("TriplesMap");
    static final IRI LOGICAL_SOURCE = term("logicalSource");
    static final IRI SUBJECT = term("subject");
    static final IRI SUBJECT_MAP = term("subjectMap");
    static final IRI PREDICATE_OBJECT_MAP = term("predicateObjectMap");
    static final IRI PREDICATE = term("predicate");
    static final IRI PREDICATE_MAP = term("predicateMap");
    static final IRI OBJECT = term("object");
    static final IRI OBJECT_MAP = term("objectMap");
    static final IRI GRAPH = term("graph");
    static final IRI GRAPH_MAP = term("graphMap");
    static final IRI DEFAULT_GRAPH = term("defaultGraph");
    static final IRI CLASS = term("class");
    static final IRI BASE_IRI = term("baseIRI");

    static final IRI CONSTANT = term("constant");
    static final IRI REFERENCE = term("reference");
    static final IRI TEMPLATE = term("template");
    static final IRI TERM_TYPE = term("termType");
    static final IRI LANGUAGE = term("language");
    static final IRI LANGUAGE_MAP = term("languageMap");
    static final IRI DATATYPE = term("datatype");
    static final IRI DATATYPE_MAP = term("datatypeMap");

    static final IRI PARENT_TRIPLES_MAP = term("parentTriplesMap");
    static final IRI JOIN_CONDITION = term("joinCondition");
    static final IRI CHILD = term("child");
    static final IRI CHILD_MAP = term("childMap");
    static final IRI PARENT = term("parent");
    static final IRI PARENT_MAP = term("parentMap");

    static final IRI SOURCE = term("source");
    static final IRI ITERATOR = term("iterator");
    static final IRI REFERENCE_FORMULATION = term("referenceFormulation");
    static final IRI JSON_PATH = term("JSONPath");
    static final IRI CSV = term("CSV");
    static final IRI ROOT = term("root");
    static final IRI PATH = term("path");
    static final IRI MAPPING_DIRECTORY = term("MappingDirectory");

    static final IRI LOGICAL_VIEW = term("LogicalView");
    static final IRI VIEW_ON = term("viewOn");
    static final IRI FIELD = term("field");
    static final IRI FIELD_NAME = term("fieldName");
    static final IRI EXPRESSION_FIELD = term("ExpressionField");
    static final IRI ITERABLE_FIELD = term("IterableField");

    /** Every property that some part of the compiler reads. */
    static final Set<IRI> PROPERTIES = Set.of(
            LOGICAL_SOURCE,
            SUBJECT,
            SUBJECT_MAP,
            PREDICATE_OBJECT_MAP,
            PREDICATE,
            PREDICATE_MAP,
            OBJECT,
            OBJECT_MAP,
            GRAPH,
            GRAPH_MAP,
            CLASS,
            BASE_IRI,
            CONSTANT,
            REFERENCE,
            TEMPLATE,
            TERM_TYPE,
            LANGUAGE,
            LANGUAGE_MAP,
            DATATYPE,
            DATATYPE_MAP,
            PARENT_TRIPLES_MAP,
            JOIN_CONDITION,
            CHILD,
            CHILD_MAP,
            PARENT,
            PARENT_MAP,
            SOURCE,
            ITERATOR,
            REFERENCE_FORMULATION,
            ROOT,
            PATH,
            VIEW_ON,
            FIELD,
            FIELD_NAME);

    private Rml() {}

    /** The term's short name, such as {@code rml:template}; another vocabulary's IRI stays whole. */
    static String shortName(IRI iri) {
        return iri.getNamespace().equals(NAMESPACE) ? "rml:" + iri.getLocalName() : "<" + iri + ">";
    }

    private static IRI term(String name) {
        return SimpleValueFactory.getInstance().createIRI(NAMESPACE, name);
    }
}
