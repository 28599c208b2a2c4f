package org.esflod.rdf.rml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        TermGenerator subject,
        List<Term> classes,
        List<TermGenerator> graphs,
        List<PredicateObjects> predicateObjects) {

    private static final Term RDF_TYPE = Term.of(RDF.TYPE);
    private static final Term DEFAULT_GRAPH = Term.of(Rml.DEFAULT_GRAPH);
    private static final Set<Term> DEFAULT_GRAPH_ONLY = Set.of(DEFAULT_GRAPH);

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
            List<TermGenerator> predicates, List<TermGenerator> objects, List<Join> joins, List<TermGenerator> graphs) {
        PredicateObjects {
            predicates = List.copyOf(predicates);
            objects = List.copyOf(objects);
            joins = List.copyOf(joins);
            graphs = List.copyOf(graphs);
        }
    }

    void generate(Row row, JoinTables tables, SubjectGroups into) throws RecordRefused {
        List<Term> subjects = subject.terms(row);
        if (subjects.isEmpty()) {
            return;
        }
        Set<Term> subjectGraphs = graphs.isEmpty() ? Set.of() : graphs(graphs, row);
        Set<Term> classGraphs = graphs.isEmpty() ? DEFAULT_GRAPH_ONLY : subjectGraphs;
        for (Term type : classes) {
            add(subjects, RDF_TYPE, type, classGraphs, into);
        }
        for (PredicateObjects map : predicateObjects) {
            Set<Term> target = classGraphs;
            if (!map.graphs().isEmpty()) {
                target = graphs(map.graphs(), row);
                target.addAll(subjectGraphs);
            }
            for (TermGenerator predicates : map.predicates()) {
                for (Term predicate : predicates.terms(row)) {
                    for (TermGenerator objects : map.objects()) {
                        for (Term object : objects.terms(row)) {
                            add(subjects, predicate, object, target, into);
                        }
                    }
                    for (Join join : map.joins()) {
                        for (Term object : tables.objects(join, row)) {
                            add(subjects, predicate, object, target, into);
                        }
                    }
                }
            }
        }
    }

    private static Set<Term> graphs(List<TermGenerator> maps, Row row) throws RecordRefused {
        Set<Term> graphs = new LinkedHashSet<>();
        for (TermGenerator map : maps) {
            graphs.addAll(map.terms(row));
        }
        return graphs;
    }

    private static void add(List<Term> subjects, Term predicate, Term object, Set<Term> graphs, SubjectGroups into) {
        for (Term subject : subjects) {
            if (graphs == DEFAULT_GRAPH_ONLY) {
                into.add(subject, predicate, object, null);
                continue;
            }
            for (Term graph : graphs) {
                into.add(subject, predicate, object, graph.equals(DEFAULT_GRAPH) ? null : graph);
            }
        }
    }
}
