package org.esflod.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.esflod.project.BaseIri;

/**
 * What is counted while the dumps are written.
 *
 * <p>Units: statements of the default graph, each once, unless said otherwise. Memory: the terms of the vocabulary and one
 * document at a time; it relies on every subject standing in one document only.
 */
public final class Statistics {
    /** The kinds of things of which the first is shown as an example. */
    private static final List<String> EXAMPLE_KINDS = List.of("project", "organisation", "municipality");

    private static final String LINK_STATUS = BaseIri.TERMS + "linkStatus";

    private final BaseIri base;
    private long triples;
    private long subjects;
    private long entities;
    private final NavigableMap<String, Long> graphs = new TreeMap<>();
    private final NavigableMap<String, Long> kinds = new TreeMap<>();
    private final NavigableMap<String, Long> properties = new TreeMap<>();
    private final NavigableMap<String, Long> classes = new TreeMap<>();
    private final NavigableMap<String, NavigableMap<String, Long>> classProperties = new TreeMap<>();
    private final NavigableMap<String, NavigableMap<LinkKey, Long>> links = new TreeMap<>();
    private final NavigableMap<String, Long> owners = new TreeMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    /**
     * What links are counted by.
     *
     * @param kind of the document that the link stands in, such as {@code municipality}
     * @param property the link's predicate
     */
    record LinkKey(String kind, String property) implements Comparable<LinkKey> {
        @Override
        public int compareTo(LinkKey other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : property.compareTo(other.property);
        }
    }

    Statistics(BaseIri base) {
        this.base = base;
    }

    /** Counts one document. */
    void add(Document document) {
        kinds.merge(document.kind(), 1L, Long::sum);
        Map<Resource, List<Statement>> bySubject = new LinkedHashMap<>();
        for (Statement statement : document.statements()) {
            Resource graph = statement.getContext();
            if (graph == null) {
                bySubject
                        .computeIfAbsent(statement.getSubject(), subject -> new ArrayList<>())
                        .add(statement);
            } else {
                graphs.merge(graph.stringValue(), 1L, Long::sum);
            }
        }
        bySubject.values().forEach(statements -> addSubject(document.kind(), statements));
        String iri = base.id(document.kind(), document.key());
        boolean described = bySubject.keySet().stream()
                .anyMatch(subject -> subject.stringValue().equals(iri));
        if (described && EXAMPLE_KINDS.contains(document.kind())) {
            examples.putIfAbsent(document.kind(), iri);
        }
    }

    private void addSubject(String kind, List<Statement> statements) {
        triples += statements.size();
        subjects++;
        String subject = statements.get(0).getSubject().stringValue();
        if (subject.startsWith(uriSpace())) {
            entities++;
        }
        List<String> types = statements.stream()
                .filter(statement -> statement.getPredicate().equals(RDF.TYPE))
                .map(statement -> statement.getObject().stringValue())
                .toList();
        types.forEach(type -> classes.merge(type, 1L, Long::sum));
        for (Statement statement : statements) {
            String property = statement.getPredicate().stringValue();
            properties.merge(property, 1L, Long::sum);
            for (String type : types) {
                count(classProperties, type, property);
            }
            countLink(kind, subject, statement);
            countOwner(statement);
        }
    }

    private void countLink(String kind, String subject, Statement statement) {
        Value object = statement.getObject();
        if (!object.isIRI() || statement.getPredicate().equals(RDF.TYPE)) {
            return;
        }
        // A NUTS region below another one is no link from our data to that of others.
        LinkTarget.of(object.stringValue())
                .filter(target -> !target.holds(subject))
                .ifPresent(target -> links.computeIfAbsent(target.slug(), slug -> new TreeMap<>())
                        .merge(new LinkKey(kind, statement.getPredicate().stringValue()), 1L, Long::sum));
    }

    private void countOwner(Statement statement) {
        if (statement.getPredicate().stringValue().equals(LINK_STATUS)) {
            String status = statement.getObject().stringValue();
            owners.merge(status.substring(status.lastIndexOf('/') + 1), 1L, Long::sum);
        }
    }

    private static void count(NavigableMap<String, NavigableMap<String, Long>> counts, String outer, String inner) {
        counts.computeIfAbsent(outer, key -> new TreeMap<>()).merge(inner, 1L, Long::sum);
    }

    /** How the IRIs of our own things begin: {@code …/id/}. */
    String uriSpace() {
        return base.iri() + "id/";
    }

    /** Triples of the default graph. */
    public long triples() {
        return triples;
    }

    /** Things with an IRI of ours that are described. */
    public long entities() {
        return entities;
    }

    /** Things that are described, whoever named them. */
    public long subjects() {
        return subjects;
    }

    /** Triples of each named graph. */
    public SortedMap<String, Long> graphs() {
        return Collections.unmodifiableSortedMap(graphs);
    }

    /** Documents of each kind that were written, such as {@code project} to 1000. */
    public SortedMap<String, Long> kinds() {
        return Collections.unmodifiableSortedMap(kinds);
    }

    /** Triples of each property. */
    public SortedMap<String, Long> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /** Instances of each class. */
    public SortedMap<String, Long> classes() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** Triples of each property whose subject is of the class; empty for a class without instances. */
    public SortedMap<String, Long> properties(String ofClass) {
        return Collections.unmodifiableSortedMap(
                classProperties.getOrDefault(ofClass, Collections.emptyNavigableMap()));
    }

    /** Links to another dataset, by the kind of thing that has them and by property. */
    SortedMap<LinkKey, Long> links(LinkTarget target) {
        return Collections.unmodifiableSortedMap(links.getOrDefault(target.slug(), Collections.emptyNavigableMap()));
    }

    /** Owners of projects by how they were linked: the codes of {@code ontology/schemes/link-status.ttl}. */
    SortedMap<String, Long> owners() {
        return Collections.unmodifiableSortedMap(owners);
    }

    /** The first thing of each kind worth looking at, in the order of the file. */
    List<String> examples() {
        return EXAMPLE_KINDS.stream()
                .map(examples::get)
                .flatMap(iri -> Optional.ofNullable(iri).stream())
                .toList();
    }
}
