package org.esflod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDF;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/** Whether data uses only those terms of our namespace that {@code ontology/esf.ttl} declares. */
public final class VocabularyCheck {
    private static final String NAME = "https://w3id.org/esf-lod/shapes#DeclaredTerms";

    private final Set<String> declared;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /**
     * Reads the vocabulary.
     *
     * @throws LoaderException where the file is missing or cannot be read
     */
    public VocabularyCheck(Path ontology) {
        Set<String> terms = new HashSet<>();
        try {
            RDFDataMgr.loadGraph(ontology.toUri().toString())
                    .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                    .mapWith(Triple::getSubject)
                    .filterKeep(VocabularyCheck::isTerm)
                    .forEach(term -> terms.add(term.getURI()));
        } catch (RiotException e) {
            throw new LoaderException("cannot read the vocabulary in " + ontology + ": " + e.getMessage(), e);
        }
        this.declared = Set.copyOf(terms);
    }

    /** One violation for each statement with an undeclared term. Remembers which terms were used. Safe for several threads. */
    public List<Finding> check(Graph data) {
        List<Finding> findings = new ArrayList<>();
        data.find().forEach(triple -> {
            check(triple.getPredicate(), triple, findings);
            check(triple.getObject(), triple, findings);
        });
        return findings;
    }

    private void check(Node node, Triple triple, List<Finding> findings) {
        if (!isTerm(node)) {
            return;
        }
        used.add(node.getURI());
        if (!declared.contains(node.getURI())) {
            findings.add(new Finding(
                    true,
                    NAME,
                    triple.getSubject().toString(),
                    triple.getPredicate().getURI(),
                    "the vocabulary has no term " + node.getURI()));
        }
    }

    /** Declared terms that no data checked so far has used, sorted. */
    public Set<String> unused() {
        Set<String> rest = new TreeSet<>(declared);
        rest.removeAll(used);
        return rest;
    }

    private static boolean isTerm(Node node) {
        return node.isURI()
                && node.getURI().startsWith(BaseIri.TERMS)
                && node.getURI().length() > BaseIri.TERMS.length();
    }
}
