package org.esflod.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * An RDF Patch: what to delete from a dataset and add to it, in one transaction.
 *
 * <p>Source: <a href="https://jena.apache.org/documentation/rdf-patch/">RDF Patch</a>.
 */
final class PatchFile {
    private PatchFile() {}

    /**
     * Writes a compressed patch.
     *
     * @param id the state that it leads to
     * @param previous the state that it begins from
     * @param removed N-Quads to delete, in their order
     * @param added N-Quads to add, in their order
     */
    static void write(Path file, String id, String previous, Path removed, Path added) throws IOException {
        try (OutputStream out = GzipFile.stream(file)) {
            RDFChanges patch = RDFPatchOps.textWriter(out);
            patch.start();
            patch.header("id", NodeFactory.createURI(id));
            patch.header("prev", NodeFactory.createURI(previous));
            patch.txnBegin();
            each(
                    removed,
                    quad -> patch.delete(
                            quad.isDefaultGraph() ? null : quad.getGraph(),
                            quad.getSubject(),
                            quad.getPredicate(),
                            quad.getObject()));
            each(
                    added,
                    quad -> patch.add(
                            quad.isDefaultGraph() ? null : quad.getGraph(),
                            quad.getSubject(),
                            quad.getPredicate(),
                            quad.getObject()));
            patch.txnCommit();
            patch.finish();
        }
    }

    private interface Use {
        void of(Quad quad);
    }

    private static void each(Path statements, Use use) {
        RDFParser.source(statements)
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        use.of(Quad.create(Quad.defaultGraphIRI, triple));
                    }

                    @Override
                    public void quad(Quad quad) {
                        use.of(quad);
                    }
                });
    }
}
