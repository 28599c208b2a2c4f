package org.esflod.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
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

    /**
     * What is wrong with a document, violations first; empty where it may be published without remark. Safe for several
     * threads.
     */
    public List<Finding> check(StatementFile.Group document) {
        Graph graph = DocumentGraph.of(document);
        List<Finding> findings = new ArrayList<>(shapes.check(graph));
        findings.addAll(vocabulary.check(graph));
        findings.sort(null);
        return findings;
    }

    /** Keeps what was found for the report; asked by one thread, in the order of the documents. */
    public void keep(List<Finding> found) {
        found.stream().limit(Math.max(0, KEPT_FINDINGS - kept.size())).forEach(kept::add);
    }

    /** The first {@value #KEPT_FINDINGS} findings kept so far. */
    public List<Finding> findings() {
        return List.copyOf(kept);
    }
}
