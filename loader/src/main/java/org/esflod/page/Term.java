package org.esflod.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Terms;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * A term of the vocabulary, as its page shows it.
 *
 * @param id the last part of its IRI, which is its anchor
 * @param iri its IRI
 * @param names in all languages, that of the page first
 * @param definitions in all languages, that of the page first
 * @param ofThings whether it is a class; else it is a property
 * @param facts its domain, range, and terms of others that it is tied to
 * @param uses how often the served version uses it, as people write it; empty where it does not
 * @param example something that it is used for; null where it is not used
 */
public record Term(
        String id,
        String iri,
        List<Shown> names,
        List<Shown> definitions,
        boolean ofThings,
        List<Row> facts,
        String uses,
        @Nullable Shown example) {

    private static final String VOID = "http://rdfs.org/ns/void#";
    /** Uses in the evidence of links, which the description of the dataset does not count. */
    private static final int MOST_COUNTED = 1_000;

    /** A term of another vocabulary that is used, and how often. */
    public record Other(Shown name, String iri, String uses) {}

    /** The terms that a vocabulary defines, by name. */
    static List<Term> all(Values values, Node vocabulary) {
        Graph data = values.store().getDefaultGraph();
        Map<String, Long> uses = uses(values);
        return data
                .find(Node.ANY, RDFS.isDefinedBy.asNode(), vocabulary)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .map(term -> of(values, term, uses))
                .sorted(Comparator.comparing(Term::id))
                .toList();
    }

    /** The terms of other vocabularies in use, those used most first. */
    static List<Other> others(Values values) {
        return uses(values).entrySet().stream()
                .filter(each -> !each.getKey().startsWith(BaseIri.TERMS))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(each -> new Other(
                        values.thing(each.getKey()), each.getKey(), values.number(BigDecimal.valueOf(each.getValue()))))
                .toList();
    }

    private static Term of(Values values, Node term, Map<String, Long> uses) {
        Graph data = values.store().getDefaultGraph();
        boolean ofThings = data.contains(term, RDF.type.asNode(), OWL.Class.asNode());
        Long counted = uses.get(term.getURI());
        return new Term(
                term.getURI().substring(term.getURI().indexOf('#') + 1),
                term.getURI(),
                texts(values, term, RDFS.label.asNode()),
                texts(values, term, SKOS.definition.asNode()),
                ofThings,
                facts(values, term),
                counted != null ? values.number(BigDecimal.valueOf(counted)) : evidenceUses(values, term),
                example(values, term, ofThings));
    }

    private static List<Shown> texts(Values values, Node term, Node property) {
        return objects(values, term, property).stream()
                .map(values::shown)
                .sorted(Comparator.comparing(Shown::lang))
                .toList();
    }

    private static List<Row> facts(Values values, Node term) {
        List<Row> rows = new ArrayList<>();
        for (Node property : List.of(
                RDFS.domain.asNode(),
                RDFS.range.asNode(),
                RDFS.subClassOf.asNode(),
                RDFS.subPropertyOf.asNode(),
                SKOS.closeMatch.asNode())) {
            List<Shown> shown = objects(values, term, property).stream()
                    .map(values::shown)
                    .sorted(Comparator.comparing(Shown::text))
                    .toList();
            if (!shown.isEmpty()) {
                rows.add(new Row(values.shown(property), shown, 0));
            }
        }
        return rows;
    }

    private static List<Node> objects(Values values, Node subject, Node property) {
        return values.store()
                .getDefaultGraph()
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static @Nullable Shown example(Values values, Node term, boolean ofThings) {
        for (Graph graph : List.of(values.store().getDefaultGraph(), evidence(values))) {
            Iterator<Triple> uses =
                    ofThings ? graph.find(Node.ANY, RDF.type.asNode(), term) : graph.find(Node.ANY, term, Node.ANY);
            if (uses.hasNext()) {
                return values.shown(uses.next().getSubject());
            }
        }
        return null;
    }

    private static String evidenceUses(Values values, Node term) {
        Iterator<Triple> found = evidence(values).find(Node.ANY, term, Node.ANY);
        int count = 0;
        while (count < MOST_COUNTED && found.hasNext()) {
            found.next();
            count++;
        }
        return count == 0 ? "" : (found.hasNext() ? "> " : "") + values.number(BigDecimal.valueOf(count));
    }

    private static Graph evidence(Values values) {
        return values.store().getGraph(Terms.iri(values.served().base().graph("links")));
    }

    /** How often each class and property is used, by the description of the whole dataset. */
    private static Map<String, Long> uses(Values values) {
        Map<String, Long> uses = new HashMap<>();
        Node dataset = Terms.iri(values.served().base().iri() + "dataset/esf");
        addUses(values, dataset, "classPartition", "class", "entities", uses);
        addUses(values, dataset, "propertyPartition", "property", "triples", uses);
        return uses;
    }

    private static void addUses(
            Values values, Node dataset, String partition, String term, String count, Map<String, Long> uses) {
        for (Node part : objects(values, dataset, Terms.iri(VOID + partition))) {
            for (Node counted : objects(values, part, Terms.iri(VOID + term))) {
                objects(values, part, Terms.iri(VOID + count)).stream()
                        .map(Values::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(number -> uses.put(counted.toString(), number.longValue()));
            }
        }
    }
}
