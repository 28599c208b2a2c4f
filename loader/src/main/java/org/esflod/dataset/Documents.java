package org.esflod.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.rdf.StatementFile;

/** The documents of a statement file that are to be published, one after the other. */
final class Documents implements Closeable {
    private final Path file;
    private final StatementFile.Groups groups;
    private final String linksGraph;
    private final RDFParser parser = new NQuadsParser();

    /**
     * Opens a file.
     *
     */
    Documents(BaseIri base, Path file) throws IOException {
        this.file = file;
        this.groups = StatementFile.read(file);
        this.linksGraph = base.graph("links");
        // Terms were checked when the statements were made; here they pass through as they are.
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    }

    /** The next documents, at most so many; none at the end of the file. */
    List<Document> next(int atMost) {
        List<Document> documents = new ArrayList<>(atMost);
        while (documents.size() < atMost && groups.hasNext()) {
            documents.add(document(groups.next()));
        }
        return documents;
    }

    private Document document(StatementFile.Group group) {
        // A set: what was said twice is published, and counted, once.
        Set<Statement> statements = new LinkedHashSet<>();
        List<Statement> parsed = new ArrayList<>();
        parser.setRDFHandler(new StatementCollector(parsed));
        try {
            parser.parse(new StringReader(group.nquads()), "");
        } catch (RDFParseException | IOException e) {
            throw new LoaderException(
                    file + " is damaged at " + group.kind() + " " + group.key() + "; run again from the start", e);
        }
        for (Statement statement : parsed) {
            refuseWhatIsNeverPublished(statement);
            statements.add(statement);
        }
        return new Document(group.kind(), group.key(), List.copyOf(statements));
    }

    /** A last guard: a graph of persons has no way into a dump, whatever went wrong before. */
    private void refuseWhatIsNeverPublished(Statement statement) {
        Resource graph = statement.getContext();
        if (graph != null && !graph.stringValue().equals(linksGraph)) {
            throw new IllegalStateException("the graph " + graph + " does not belong in a dump");
        }
        if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
            throw new IllegalStateException("a blank node in a statement to publish: " + statement.getPredicate());
        }
    }

    @Override
    public void close() throws IOException {
        groups.close();
    }
}
