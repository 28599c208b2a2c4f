package org.esflod.dataset;

import java.util.List;
import org.eclipse.rdf4j.model.Statement;

/**
 * The statements of one group of a statement file, each once, in the file's order.
 *
 * @param kind what it is about, such as {@code project}
 * @param key its key, such as {@code 2015-00648}
 * @param statements the statements; without context: of the default graph
 */
record Document(String kind, String key, List<Statement> statements) {
    Document {
        statements = List.copyOf(statements);
    }

    /** The statements of the default graph. */
    List<Statement> defaultGraph() {
        return statements.stream()
                .filter(statement -> statement.getContext() == null)
                .toList();
    }
}
