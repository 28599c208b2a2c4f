package org.esflod.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/** Whether data conforms to {@code ontology/shapes.ttl}. The shapes are read once. */
public final class ShapesCheck {
    private final Shapes shapes;

    /**
     * Reads the shapes.
     *
     * @param shapesFile {@code ontology/shapes.ttl}
     * @param base takes the place of the placeholder in the shapes' patterns
     * @throws LoaderException where the file is missing or holds no shapes
     */
    public ShapesCheck(Path shapesFile, BaseIri base) {
        this(read(shapesFile, base));
        if (shapes.numRootShapes() == 0) {
            throw new LoaderException(shapesFile + " holds no shape with a target");
        }
    }

    private ShapesCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Checks against the shapes of a graph. */
    static ShapesCheck of(Graph shapes) {
        return new ShapesCheck(Shapes.parse(shapes));
    }

    /** What is wrong with the data, sorted; empty where it conforms. */
    public List<Finding> check(Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(ShapesCheck::finding)
                .sorted()
                .toList();
    }

    private static Finding finding(ReportEntry entry) {
        boolean violation = Severity.Violation.equals(entry.severity());
        String component = name(entry.sourceConstraintComponent());
        String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
        return new Finding(
                violation,
                name(entry.source()),
                name(entry.focusNode()),
                path.startsWith("<") && path.endsWith(">") ? path.substring(1, path.length() - 1) : path,
                component.replace(SHACL.getURI(), "sh:"));
    }

    private static String name(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        // The property shapes have no name of their own.
        return node.isURI() ? node.getURI() : node.isBlank() ? "" : "(a literal)";
    }

    /** A pattern is a regular expression, and a base may hold characters that mean something there. */
    private static Triple rebased(Triple triple, BaseIri base) {
        if (!triple.getPredicate().equals(SHACL.pattern)) {
            return triple;
        }
        String pattern = triple.getObject().getLiteralLexicalForm();
        String quoted = base.iri().replaceAll("[^A-Za-z0-9:/_-]", "\\\\$0");
        return Triple.create(
                triple.getSubject(),
                triple.getPredicate(),
                NodeFactory.createLiteralString(pattern.replace(BaseIri.PLACEHOLDER, quoted)));
    }

    private static Shapes read(Path file, BaseIri base) {
        try {
            Graph written = GraphFactory.createDefaultGraph();
            RDFParser.create()
                    .source(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))
                    .lang(Lang.TURTLE)
                    .parse(written);
            Graph graph = GraphFactory.createDefaultGraph();
            written.find().forEach(triple -> graph.add(rebased(triple, base)));
            return Shapes.parse(graph);
        } catch (IOException | RiotException e) {
            throw new LoaderException("cannot read the shapes in " + file + ": " + e.getMessage(), e);
        }
    }
}
