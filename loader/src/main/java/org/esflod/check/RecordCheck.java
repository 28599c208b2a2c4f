package org.esflod.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.rdf.StatementFile;

/**
 * Checks a statement file document by document, so that memory does not grow with the number of records: shapes and
 * declared terms. A project with a violation is refused; one in reference data is a fault of the reference tables.
 */
public final class RecordCheck {
    /** Enough for a report; a run with more findings of lesser weight than this has one cause. */
    private static final int KEPT_FINDINGS = 1_000;

    private static final Node SOURCE_FILE = NodeFactory.createURI(BaseIri.TERMS + "sourceFile");

    private final ShapesCheck shapes;
    private final VocabularyCheck vocabulary;

    /** With the checks to run on each document. */
    public RecordCheck(ShapesCheck shapes, VocabularyCheck vocabulary) {
        this.shapes = shapes;
        this.vocabulary = vocabulary;
    }

    /**
     * What checking a statement file found.
     *
     * @param refused keys of the projects that must not be published, with how many source records each has
     * @param findings the first {@value #KEPT_FINDINGS} findings, those that lead to refusal among them
     * @param documents how many documents were checked
     */
    public record Result(Map<String, Integer> refused, List<Finding> findings, long documents) {
        /** Copies the collections. */
        public Result {
            refused = Map.copyOf(refused);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks all documents.
     *
     * @param problems gets one SHAPE_VIOLATED for each refused source record
     * @throws LoaderException where reference data violates a shape, or the file cannot be read
     */
    public Result check(Path statements, ProblemLog problems) {
        Map<String, Integer> refused = new TreeMap<>();
        List<Finding> kept = new ArrayList<>();
        long documents = 0;
        try (StatementFile.Groups groups = StatementFile.read(statements)) {
            while (groups.hasNext()) {
                StatementFile.Group group = groups.next();
                documents++;
                Graph graph = graph(group.nquads());
                List<Finding> findings = new ArrayList<>(shapes.check(graph));
                findings.addAll(vocabulary.check(graph));
                findings.stream()
                        .limit(Math.max(0, KEPT_FINDINGS - kept.size()))
                        .forEach(kept::add);
                findings.stream().filter(Finding::violation).findFirst().ifPresent(first -> {
                    if (!group.kind().equals("project")) {
                        throw new LoaderException("reference data violates a shape: " + group.kind() + " " + group.key()
                                + ", " + describe(first) + "; correct mapping/reference or ontology/shapes.ttl");
                    }
                    refused.put(group.key(), refuse(graph, first, problems));
                });
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot read " + statements, e);
        }
        return new Result(refused, kept, documents);
    }

    private static int refuse(Graph graph, Finding first, ProblemLog problems) {
        List<String> files = graph.find(Node.ANY, SOURCE_FILE, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
        files.forEach(file -> problems.add(new Problem(
                ProblemCode.SHAPE_VIOLATED, new SourcePosition(file, 0), localName(first.path()), describe(first))));
        return files.size();
    }

    private static String describe(Finding finding) {
        return (finding.path().isEmpty() ? localName(finding.shape()) : localName(finding.path())) + ": "
                + finding.message();
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** All statements of one document in one graph, whatever graph they are published in. */
    private static Graph graph(String nquads) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(nquads)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
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
