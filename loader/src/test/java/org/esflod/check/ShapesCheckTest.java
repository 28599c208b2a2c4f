package org.esflod.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.esflod.TestFiles;
import org.esflod.project.BaseIri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape has an example that conforms to it and one that does not. */
class ShapesCheckTest {
    private static final Path SHAPES = TestFiles.home("ontology/shapes.ttl");
    private static final Path EXAMPLES = TestFiles.home("loader/src/test/resources/shapes");
    private static final String NAMESPACE = "https://w3id.org/esf-lod/shapes#";

    static Set<String> shapes() {
        return RDFDataMgr.loadGraph(SHAPES.toUri().toString())
                .find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
                .mapWith(triple -> triple.getSubject().getURI().substring(NAMESPACE.length()))
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyShapeHasItsExamples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            Set<String> examples = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(shapes(), examples);
            assertFalse(examples.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void acceptsTheConformingExample(String shape) {
        assertEquals(List.of(), findingsOf(shape, "conforming.ttl"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void refusesTheFailingExample(String shape) {
        List<Finding> findings = findingsOf(shape, "failing.ttl");
        assertFalse(findings.isEmpty());
        assertTrue(findings.stream().allMatch(Finding::violation));
    }

    @Test
    void patternsFollowTheConfiguredBase() throws IOException {
        String example = Files.readString(EXAMPLES.resolve("Link/conforming.ttl"));
        BaseIri other = new BaseIri("https://data.example.org/a+b(c)/");
        Path moved = Files.createTempFile("link", ".ttl");
        Files.writeString(moved, other.rebase(example));
        Graph data = RDFDataMgr.loadGraph(moved.toUri().toString());
        Files.delete(moved);
        assertEquals(List.of(), new ShapesCheck(SHAPES, other).check(data));
        assertFalse(new ShapesCheck(SHAPES, BaseIri.placeholder()).check(data).isEmpty());
    }

    /** The findings of one shape alone: an example need not describe the neighbours of its node. */
    private static List<Finding> findingsOf(String shape, String file) {
        Graph data = RDFDataMgr.loadGraph(
                EXAMPLES.resolve(shape).resolve(file).toUri().toString());
        Graph alone = GraphFactory.createDefaultGraph();
        RDFDataMgr.loadGraph(SHAPES.toUri().toString()).find().forEach(triple -> {
            boolean typeOfOther = triple.getPredicate().equals(RDF.type.asNode())
                    && triple.getObject().equals(SHACL.NodeShape)
                    && !triple.getSubject().equals(NodeFactory.createURI(NAMESPACE + shape));
            boolean targetOfOther = (triple.getPredicate().equals(SHACL.targetClass)
                            || triple.getPredicate().equals(SHACL.targetSubjectsOf)
                            || triple.getPredicate().equals(SHACL.targetObjectsOf))
                    && !triple.getSubject().equals(NodeFactory.createURI(NAMESPACE + shape));
            if (!typeOfOther && !targetOfOther) {
                alone.add(triple);
            }
        });
        return ShapesCheck.of(alone).check(data);
    }
}
