package org.esflod.dataset;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDMode;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;

/**
 * Newline-delimited JSON-LD: one document a line, each complete with its context.
 *
 * <p>Rio's own writer of that form begins a new document with every subject; here a project and its grant, period and
 * sections belong together, so each document is written by itself.
 */
final class JsonLdDump implements Dump {
    private final Writer out;

    JsonLdDump(Path file) throws IOException {
        this.out = GzipFile.writer(file);
    }

    @Override
    public void add(Document document) throws IOException {
        List<Statement> statements = document.defaultGraph();
        if (!statements.isEmpty()) {
            String line = JsonLdLine.of(statements);
            out.write(line == null ? byRio(statements) : line);
            out.write('\n');
        }
    }

    /** The line as Rio has it: that of any statements, unusual ones too. */
    static String byRio(List<Statement> statements) {
        StringWriter text = new StringWriter();
        RDFWriter writer = new JSONLDWriter(text);
        writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        writer.set(BasicWriterSettings.PRETTY_PRINT, false);
        writer.startRDF();
        Prefixes.ALL.forEach(writer::handleNamespace);
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
