package org.esflod.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * What things are called: by the first of {@code skos:prefLabel}, {@code rdfs:label}, {@code dcterms:title}, {@code
 * foaf:name} that a thing has in the default graph.
 *
 * <p>Kept in memory for the things asked for last, per version; so a page costs no look into the store for what everybody
 * mentions.
 */
public final class Labels {
    private static final List<Node> NAMING =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode(), FOAF.name.asNode());
    // Code lists, municipalities and the busiest organisations many times over; some 200 bytes each.
    private static final int KEPT = 50_000;

    private final Cache<Key, List<Triple>> kept =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(KEPT).build();

    private record Key(String version, Node thing) {}

    /**
     * All labels of a thing, each with the property that says so, in the order of the store. Terms of other vocabularies
     * that the store does not name have the labels of {@code web/terms.ttl}.
     *
     * @param store inside a read transaction
     * @return statements about the thing; empty where it has no label
     */
    public List<Triple> statements(DatasetGraph store, Node thing) {
        List<Triple> statements = new ArrayList<>();
        for (Node property : NAMING) {
            store.getDefaultGraph().find(thing, property, Node.ANY).forEachRemaining(statements::add);
            if (!statements.isEmpty()) {
                return statements;
            }
        }
        return KnownTerms.labels(thing);
    }

    /**
     * The same, kept in memory.
     *
     * @param store inside a read transaction
     */
    public List<Triple> statements(Served served, DatasetGraph store, Node thing) {
        return kept.get(new Key(served.version().id(), thing), key -> List.copyOf(statements(store, thing)));
    }

    /**
     * The label for readers of a language: in that language, else in Swedish, English, without language, or any.
     *
     * @param store inside a read transaction
     * @return a literal; null where the thing has no label
     */
    public @Nullable Node label(Served served, DatasetGraph store, Node thing, Language language) {
        if (!thing.isURI()) {
            return null;
        }
        List<Node> labels = statements(served, store, thing).stream()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .toList();
        for (String wanted : List.of(language.tag(), "sv", "en", "")) {
            for (Node label : labels) {
                if (label.getLiteralLanguage().equals(wanted)) {
                    return label;
                }
            }
        }
        return labels.isEmpty() ? null : labels.get(0);
    }

    /** The text of {@link #label}, else the last part of the IRI. */
    public String text(Served served, DatasetGraph store, String iri, Language language) {
        Node label = label(served, store, NodeFactory.createURI(iri), language);
        return label == null ? lastPart(iri) : label.getLiteralLexicalForm();
    }

    /** Such as {@code 1280} of {@code https://esf-lod.example/id/municipality/1280}. */
    public static String lastPart(String iri) {
        String whole = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('#')) + 1);
    }
}
