package org.esflod.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.esflod.rdf.StatementFile;

/** Checks one document at a time, so that memory does not grow with the number of records: shapes and declared terms. */
public final class RecordCheck {
    /** Enough for a report; a run with more findings of lesser weight than this has one cause. */
    private static final int KEPT_FINDINGS = 1_000;

    private final ShapesCheck shapes;
    private final VocabularyCheck vocabulary;
    private final List<Finding> kept = new ArrayList<>();

    /** With the checks to run on each document. */
    public RecordCheck(ShapesCheck shapes, VocabularyCheck vocabulary) {
        this.shapes = shapes;
        this.vocabulary = vocabulary;
    }

    /** What is wrong with a document, violations first; empty where it may be published without remark. */
    public List<Finding> check(StatementFile.Group document) {
        Graph graph = graph(document.nquads());
        List<Finding> findings = new ArrayList<>(shapes.check(graph));
        findings.addAll(vocabulary.check(graph));
        findings.sort(null);
        findings.stream().limit(Math.max(0, KEPT_FINDINGS - kept.size())).forEach(kept::add);
        return findings;
    }

    /** The first {@value #KEPT_FINDINGS} findings of all documents so far. */
    public List<Finding> findings() {
        return List.copyOf(kept);
    }

    /** All statements of one document in one graph, whatever graph they are published in. */
    private static Graph graph(String nquads) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(nquads)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                graph.add(triple);
            }

            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }
}
