package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/**
 * Compiles a mapping graph, in two steps: sources and subjects of all triples maps first, since objects may refer to them,
 * then everything else.
 */
final class MappingCompiler {
    private final MappingGraph graph;
    private final String baseIri;
    private final SourceCompiler sources = new SourceCompiler();
    private final AtomicLong blankNodes = new AtomicLong();
    private final Map<Resource, Head> heads = new LinkedHashMap<>();

    private MappingCompiler(MappingGraph graph, String baseIri) {
        this.graph = graph;
        this.baseIri = baseIri;
    }

    /** The source and subject of a triples map, and what its other term maps are compiled with. */
    private record Head(
            MappingNode node,
            SourceCompiler.Compiled source,
            TermCompiler terms,
            TermGenerator subject,
            List<Term> classes,
            List<TermGenerator> graphs) {}

    static CompiledMapping compile(MappingGraph graph, String name, String baseIri) {
        return new MappingCompiler(graph, baseIri).mapping(name);
    }

    private CompiledMapping mapping(String name) {
        for (MappingNode node : graph.triplesMaps()) {
            heads.put(node.resource(), head(node));
        }
        graph.views().forEach(sources::compile);
        Map<LogicalSource, Map<RowSource, List<TriplesMap>>> bySource = new LinkedHashMap<>();
        for (Head head : heads.values()) {
            RowSource rows = head.source().rows();
            bySource.computeIfAbsent(rows.base(), base -> new LinkedHashMap<>())
                    .computeIfAbsent(rows, r -> new ArrayList<>())
                    .add(triplesMap(head));
        }
        List<CompiledMapping.SourceGroup> groups = new ArrayList<>();
        bySource.forEach((source, maps) -> {
            List<CompiledMapping.Table> tables = new ArrayList<>();
            maps.forEach((rows, triplesMaps) -> tables.add(new CompiledMapping.Table(rows, triplesMaps)));
            groups.add(new CompiledMapping.SourceGroup(source, tables));
        });
        return new CompiledMapping(name, groups, sources.views());
    }

    private Head head(MappingNode node) {
        node.allow(
                "triples map",
                Rml.LOGICAL_SOURCE,
                Rml.SUBJECT,
                Rml.SUBJECT_MAP,
                Rml.PREDICATE_OBJECT_MAP,
                Rml.BASE_IRI);
        Where sourceWhere = node.where().part("logical source");
        MappingNode sourceNode = node.node(Rml.LOGICAL_SOURCE, node.one(Rml.LOGICAL_SOURCE), sourceWhere);
        SourceCompiler.Compiled source = sources.compile(sourceNode);
        IRI ownBase = node.optionalIri(Rml.BASE_IRI);
        TermCompiler terms = new TermCompiler(
                new ExpressionCompiler(source.scope()), ownBase == null ? baseIri : ownBase.stringValue(), blankNodes);

        Where where = node.where().part("subject");
        Value subject = node.one(Rml.SUBJECT, Rml.SUBJECT_MAP);
        if (node.has(Rml.SUBJECT)) {
            IRI constant = Constants.iri(subject, where);
            return new Head(node, source, terms, new TermGenerator.Constant(Term.of(constant)), List.of(), List.of());
        }
        MappingNode map = node.node(Rml.SUBJECT_MAP, subject, where);
        List<Term> classes = new ArrayList<>();
        map.all(Rml.CLASS).forEach(type -> classes.add(Term.of(Constants.iri(type, where.within("class")))));
        return new Head(node, source, terms, terms.subject(map), classes, graphs(map, terms, where.within("graph")));
    }

    private TriplesMap triplesMap(Head head) {
        List<TriplesMap.PredicateObjects> predicateObjects = new ArrayList<>();
        for (Value value : head.node().all(Rml.PREDICATE_OBJECT_MAP)) {
            Where where = head.node().where().part("predicate-object map");
            MappingNode map = head.node().node(Rml.PREDICATE_OBJECT_MAP, value, where);
            predicateObjects.add(predicateObjects(head, map));
        }
        return new TriplesMap(head.subject(), head.classes(), head.graphs(), predicateObjects);
    }

    private TriplesMap.PredicateObjects predicateObjects(Head head, MappingNode map) {
        map.allow(
                "predicate-object map",
                Rml.PREDICATE,
                Rml.PREDICATE_MAP,
                Rml.OBJECT,
                Rml.OBJECT_MAP,
                Rml.GRAPH,
                Rml.GRAPH_MAP);
        TermCompiler terms = head.terms();
        List<TermGenerator> predicates =
                iris(map, Rml.PREDICATE, Rml.PREDICATE_MAP, terms, map.where().part("predicate"));
        if (predicates.isEmpty()) {
            throw map.error("no rml:predicate or rml:predicateMap");
        }
        String named = predicates.get(0) instanceof TermGenerator.Constant first
                ? " of " + first.terms().get(0)
                : "";
        Where where = map.where().part("object" + named);
        List<TermGenerator> objects = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        for (Value constant : map.all(Rml.OBJECT)) {
            objects.add(new TermGenerator.Constant(Term.of(Constants.object(constant, where))));
        }
        for (Value value : map.all(Rml.OBJECT_MAP)) {
            MappingNode object = map.node(Rml.OBJECT_MAP, value, where);
            if (!object.has(Rml.PARENT_TRIPLES_MAP)) {
                objects.add(terms.object(object));
            } else if (object.has(Rml.JOIN_CONDITION)) {
                joins.add(join(head, object));
            } else {
                objects.add(parentOfSameRow(head, object));
            }
        }
        if (objects.isEmpty() && joins.isEmpty()) {
            throw map.error("no rml:object or rml:objectMap");
        }
        return new TriplesMap.PredicateObjects(
                predicates, objects, joins, graphs(map, terms, map.where().part("graph" + named)));
    }

    private static List<TermGenerator> graphs(MappingNode map, TermCompiler terms, Where where) {
        return iris(map, Rml.GRAPH, Rml.GRAPH_MAP, terms, where);
    }

    private static List<TermGenerator> iris(
            MappingNode node, IRI shortcut, IRI property, TermCompiler terms, Where where) {
        List<TermGenerator> generators = new ArrayList<>();
        for (Value constant : node.all(shortcut)) {
            generators.add(new TermGenerator.Constant(Term.of(Constants.iri(constant, where))));
        }
        for (Value value : node.all(property)) {
            generators.add(terms.iriOnly(node.node(property, value, where), property.getLocalName()));
        }
        return generators;
    }

    private TermGenerator parentOfSameRow(Head head, MappingNode object) {
        Head parent = parent(object);
        if (!parent.source().rows().equals(head.source().rows())) {
            throw object.error("the parent triples map has another logical source, so rml:joinCondition is needed");
        }
        return parent.subject();
    }

    private Join join(Head head, MappingNode object) {
        Head parent = parent(object);
        List<Expression> children = new ArrayList<>();
        List<Expression> parents = new ArrayList<>();
        for (Value value : object.all(Rml.JOIN_CONDITION)) {
            MappingNode condition =
                    object.node(Rml.JOIN_CONDITION, value, object.where().within("join condition"));
            condition.allow("join condition", Rml.CHILD, Rml.CHILD_MAP, Rml.PARENT, Rml.PARENT_MAP);
            children.add(side(condition, Rml.CHILD, Rml.CHILD_MAP, head));
            parents.add(side(condition, Rml.PARENT, Rml.PARENT_MAP, parent));
        }
        return new Join(parent.source().rows(), parent.subject(), children, parents, object.where());
    }

    private static Expression side(MappingNode condition, IRI shortcut, IRI property, Head head) {
        ExpressionCompiler expressions = head.terms().expressions();
        Value value = condition.one(shortcut, property);
        if (condition.has(shortcut)) {
            return expressions.reference(condition.text(shortcut), condition.where());
        }
        MappingNode map = condition.node(property, value, condition.where());
        map.allow(property.getLocalName(), Rml.CONSTANT, Rml.REFERENCE, Rml.TEMPLATE);
        return expressions.compile(map, IriEncoding.NONE);
    }

    private Head parent(MappingNode object) {
        object.allow("referencing object map", Rml.PARENT_TRIPLES_MAP, Rml.JOIN_CONDITION);
        Head parent = heads.get(object.node(Rml.PARENT_TRIPLES_MAP, object.one(Rml.PARENT_TRIPLES_MAP), object.where())
                .resource());
        if (parent == null) {
            throw object.error("rml:parentTriplesMap names no triples map of this mapping");
        }
        if (parent.subject() instanceof BlankNodeGenerator blank && blank.expression() == null) {
            throw object.error("the parent's subject is a new blank node for every row, which nothing can refer to");
        }
        return parent;
    }
}
