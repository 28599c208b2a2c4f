package org.esflod.dataset;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriterSettings;
import org.esflod.rdf.StatementFile;

/**
 * The dump {@code esf.nt.gz}, unpacked and in pieces: {@link #beginning}, then {@link #of} each document in the order of the
 * statement file give together what {@link DumpWriter} writes. For dumps that are made in several places.
 */
public final class NTriplesText {
    private NTriplesText() {}

    /** What stands before the first document: comment lines. */
    public static String beginning() {
        return written(List.of(), true);
    }

    /**
     * The triples of one document, one a line; those of the default graph, each once.
     *
     * @throws IllegalStateException where its N-Quads are none, or hold a blank node
     */
    public static String of(StatementFile.Group group) {
        Set<Statement> statements = new LinkedHashSet<>();
        NQuadsParser parser = new NQuadsParser();
        // Lexical forms were checked when the statements were made; here they pass through as they are.
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.setRDFHandler(new StatementCollector(statements));
        try {
            parser.parse(new StringReader(group.nquads()), "");
        } catch (IOException e) {
            throw new IllegalStateException("statements of " + group.kind() + " " + group.key(), e);
        }
        for (Statement statement : statements) {
            if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
                throw new IllegalStateException("a blank node in a statement to publish: " + statement.getPredicate());
            }
        }
        return written(
                statements.stream()
                        .filter(statement -> statement.getContext() == null)
                        .toList(),
                false);
    }

    private static String written(Collection<Statement> statements, boolean begin) {
        StringWriter text = new StringWriter();
        RDFWriter writer = new NTriplesWriter(text);
        writer.set(NTriplesWriterSettings.ESCAPE_UNICODE, false);
        writer.startRDF();
        if (begin) {
            writer.handleComment(Licence.NOTE);
        }
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return text.toString();
    }
}
