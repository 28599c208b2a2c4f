package org.esflod.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;

/** Names in Swedish and English for terms of other vocabularies, which our own vocabulary does not name: {@code terms.ttl}. */
final class KnownTerms {
    private static final Graph TERMS = read();

    private KnownTerms() {}

    /** The labels of a term; empty where it is none of them. */
    static List<Triple> labels(Node term) {
        return TERMS.find(term, RDFS.label.asNode(), Node.ANY).toList();
    }

    private static Graph read() {
        JenaSystem.init();
        try (InputStream file = Objects.requireNonNull(KnownTerms.class.getResourceAsStream("terms.ttl"))) {
            Graph terms = GraphFactory.createDefaultGraph();
            RDFParser.source(file).lang(Lang.TURTLE).parse(terms);
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
