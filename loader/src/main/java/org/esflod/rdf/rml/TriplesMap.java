package org.esflod.rdf.rml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * A triples map, compiled: from a row to statements.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#the-generated-rdf-triples-of-a-triples-map">
 * RML-Core, The generated RDF triples of a triples map</a>.
 *
 * @param graphs of the subject map; empty: the default graph
 */
record TriplesMap(
        TermGenerator<? extends Resource> subject,
        List<IRI> classes,
        List<TermGenerator<IRI>> graphs,
        List<PredicateObjects> predicateObjects) {

    TriplesMap {
        classes = List.copyOf(classes);
        graphs = List.copyOf(graphs);
        predicateObjects = List.copyOf(predicateObjects);
    }

    /**
     * A predicate-object map: every predicate with every object, in the graphs of the subject and its own.
     *
     * @param joins objects that are subjects of another source's rows
     */
    record PredicateObjects(
            List<TermGenerator<IRI>> predicates,
            List<TermGenerator<? extends Value>> objects,
            List<Join> joins,
            List<TermGenerator<IRI>> graphs) {
        PredicateObjects {
            predicates = List.copyOf(predicates);
            objects = List.copyOf(objects);
            joins = List.copyOf(joins);
            graphs = List.copyOf(graphs);
        }
    }

    void generate(Row row, JoinTables tables, StatementSink sink) throws RecordRefused {
        List<? extends Resource> subjects = subject.terms(row);
        if (subjects.isEmpty()) {
            return;
        }
        Set<IRI> subjectGraphs = graphs.isEmpty() ? Set.of() : graphs(graphs, row);
        Set<IRI> classGraphs = graphs.isEmpty() ? Set.of(Rml.DEFAULT_GRAPH) : subjectGraphs;
        for (IRI type : classes) {
            add(subjects, RDF.TYPE, type, classGraphs, sink);
        }
        for (PredicateObjects map : predicateObjects) {
            Set<IRI> target = classGraphs;
            if (!map.graphs().isEmpty()) {
                target = graphs(map.graphs(), row);
                target.addAll(subjectGraphs);
            }
            for (TermGenerator<IRI> predicates : map.predicates()) {
                for (IRI predicate : predicates.terms(row)) {
                    for (TermGenerator<? extends Value> objects : map.objects()) {
                        for (Value object : objects.terms(row)) {
                            add(subjects, predicate, object, target, sink);
                        }
                    }
                    for (Join join : map.joins()) {
                        for (Value object : tables.objects(join, row)) {
                            add(subjects, predicate, object, target, sink);
                        }
                    }
                }
            }
        }
    }

    private static Set<IRI> graphs(List<TermGenerator<IRI>> maps, Row row) throws RecordRefused {
        Set<IRI> graphs = new LinkedHashSet<>();
        for (TermGenerator<IRI> map : maps) {
            graphs.addAll(map.terms(row));
        }
        return graphs;
    }

    private static void add(
            List<? extends Resource> subjects, IRI predicate, Value object, Set<IRI> graphs, StatementSink sink) {
        for (Resource subject : subjects) {
            for (IRI graph : graphs) {
                sink.accept(subject, predicate, object, graph.equals(Rml.DEFAULT_GRAPH) ? null : graph);
            }
        }
    }
}
