package org.esflod.dataset;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriterSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/** A dump that one Rio writer streams from beginning to end. */
final class RioDump implements Dump {
    private final Writer out;
    private final RDFWriter writer;
    private final DumpFormat format;

    RioDump(DumpFormat format, Path file) throws IOException {
        this.out = GzipFile.writer(file);
        this.format = format;
        this.writer = switch (format) {
            case N_TRIPLES -> new NTriplesWriter(out);
            case TURTLE -> new StreamedTurtle(out);
            case RDF_XML -> new RDFXMLWriter(out);
            case TRIG -> new StreamedTriG(out);
            case ND_JSON_LD -> throw new IllegalArgumentException("written document by document: " + format);
        };
        // UTF-8 is what N-Triples is written in; escapes would make å, ä and ö unsearchable.
        writer.set(NTriplesWriterSettings.ESCAPE_UNICODE, false);
        // Abbreviated, 631700.00 would come out as 631700.0: another literal.
        writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        // There are no blank nodes to inline, and looking for them would mean to hold the data in memory.
        writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        writer.startRDF();
        Prefixes.ALL.forEach(writer::handleNamespace);
        writer.handleComment(Licence.NOTE);
    }

    @Override
    public void add(Document document) {
        List<Statement> statements = format.namedGraphs() ? document.statements() : document.defaultGraph();
        switch (format) {
            case TURTLE, TRIG -> TurtleOrder.of(statements).forEach(writer::handleStatement);
            case RDF_XML -> statements.forEach(statement -> writer.handleStatement(XmlText.sayable(statement)));
            default -> statements.forEach(writer::handleStatement);
        }
    }

    /** Writes each statement when it comes: {@link TurtleOrder} has put them in order. */
    private static final class StreamedTurtle extends TurtleWriter {
        StreamedTurtle(Writer out) {
            super(out);
        }

        @Override
        protected void consumeStatement(Statement statement) {
            handleStatementInternal(statement, false, false, false);
        }
    }

    /** The same with graphs. */
    private static final class StreamedTriG extends TriGWriter {
        StreamedTriG(Writer out) {
            super(out);
        }

        @Override
        protected void consumeStatement(Statement statement) {
            handleStatementInternal(statement, false, false, false);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writer.endRDF();
        }
    }
}
