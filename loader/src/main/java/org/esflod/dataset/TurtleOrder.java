package org.esflod.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Turtle and TriG say each subject, and each property of it, once: types first, all else as it comes.
 *
 * <p>Rio's writers would find it themselves, in a model of the last thousand statements; that takes as long as all the rest of
 * writing them.
 */
final class TurtleOrder {
    private TurtleOrder() {}

    /** All statements of a document; those of the default graph, and of each other graph, stand together. */
    static List<Statement> of(List<Statement> statements) {
        Map<@Nullable Resource, Map<Resource, Map<IRI, List<Statement>>>> grouped = new LinkedHashMap<>();
        for (Statement statement : statements) {
            Map<IRI, List<Statement>> about = grouped.computeIfAbsent(
                            statement.getContext(), graph -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.getSubject(), subject -> new LinkedHashMap<>());
            about.computeIfAbsent(statement.getPredicate(), property -> new ArrayList<>())
                    .add(statement);
        }
        List<Statement> ordered = new ArrayList<>(statements.size());
        for (Map<Resource, Map<IRI, List<Statement>>> graph : grouped.values()) {
            for (Map<IRI, List<Statement>> about : graph.values()) {
                List<Statement> types = about.remove(RDF.TYPE);
                if (types != null) {
                    ordered.addAll(types);
                }
                about.values().forEach(ordered::addAll);
            }
        }
        return ordered;
    }
}
