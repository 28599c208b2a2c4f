package org.esflod.dataset;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.LineSort;

/**
 * The statements of a dump as sorted lines, so that two dumps can be compared without holding either.
 *
 * <p>Shape: the thing that a statement is about, a tab, the statement in N-Quads. A thing is its kind and key, such as
 * {@code project/2019-99001}, with all parts of it; what is not below {@code {base}id/} is {@code other} and its IRI.
 */
final class StatementLines extends StreamRDFBase {
    private static final String NUTS = "http://data.europa.eu/nuts/code/";

    private final String ids;
    private final LineSort lines;

    private StatementLines(BaseIri base, LineSort lines) {
        this.ids = base.iri() + "id/";
        this.lines = lines;
    }

    /**
     * Reads a dump.
     *
     * @param dump the dump with all graphs
     * @param base the IRI under which it was published
     * @throws LoaderException where it cannot be read
     */
    static void read(Path dump, BaseIri base, LineSort to) {
        try {
            RDFParser.source(dump.toUri().toString())
                    .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                    .parse(new StatementLines(base, to));
        } catch (RiotException e) {
            throw new LoaderException("cannot read " + dump + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void triple(Triple triple) {
        lines.add(line(triple.getSubject(), triple.getPredicate(), triple.getObject()) + ".");
    }

    @Override
    public void quad(Quad quad) {
        String line = line(quad.getSubject(), quad.getPredicate(), quad.getObject());
        lines.add(quad.isDefaultGraph() ? line + "." : line + NodeFmtLib.strNT(quad.getGraph()) + " .");
    }

    private String line(Node subject, Node predicate, Node object) {
        return thing(subject.toString()) + "\t" + NodeFmtLib.strNT(subject) + " " + NodeFmtLib.strNT(predicate) + " "
                + NodeFmtLib.strNT(object) + " ";
    }

    private String thing(String iri) {
        if (iri.startsWith(NUTS)) {
            return "region/" + iri.substring(NUTS.length());
        }
        if (!iri.startsWith(ids)) {
            return "other/" + iri;
        }
        String path = iri.substring(ids.length());
        // A code is named by its list too: scheme/phase/1.
        int names = path.startsWith("scheme/") ? 3 : 2;
        int end = -1;
        for (int i = 0; i < names; i++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                return path;
            }
        }
        return path.substring(0, end);
    }
}
