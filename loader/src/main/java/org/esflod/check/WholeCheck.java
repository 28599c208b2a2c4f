package org.esflod.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.system.Txn;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/** All checks over all data at once, for what is published already or comes from elsewhere. */
public final class WholeCheck {
    private final ShapesCheck shapes;
    private final VocabularyCheck vocabulary;
    private final DatasetCheck whole;

    /** Reads shapes and vocabulary. */
    public WholeCheck(Path shapesFile, Path ontology, BaseIri base) {
        this.shapes = new ShapesCheck(shapesFile, base);
        this.vocabulary = new VocabularyCheck(ontology);
        this.whole = new DatasetCheck(base);
    }

    /**
     * Checks a dump, which is read into memory.
     *
     * @param dump in any RDF format, told by its name, such as {@code esf.ttl.gz}
     * @throws LoaderException where it cannot be read
     */
    public List<Finding> check(Path dump) {
        Dataset dataset = DatasetFactory.createTxnMem();
        try {
            RDFDataMgr.read(dataset, dump.toUri().toString());
        } catch (RiotException e) {
            throw new LoaderException("cannot read " + dump + ": " + e.getMessage(), e);
        }
        return check(dataset);
    }

    /** Checks a dataset: shapes and terms in each graph, and the whole. */
    public List<Finding> check(Dataset dataset) {
        return Txn.calculateRead(dataset, () -> {
            List<Finding> findings =
                    new ArrayList<>(graph(dataset.asDatasetGraph().getDefaultGraph()));
            dataset.asDatasetGraph()
                    .listGraphNodes()
                    .forEachRemaining(name ->
                            findings.addAll(graph(dataset.asDatasetGraph().getGraph(name))));
            findings.addAll(whole.check(dataset));
            return findings.stream().sorted().distinct().toList();
        });
    }

    private List<Finding> graph(Graph graph) {
        List<Finding> findings = new ArrayList<>(shapes.check(graph));
        findings.addAll(vocabulary.check(graph));
        return findings;
    }
}
