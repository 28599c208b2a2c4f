package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/** The statements of one record: each once, by subject, subjects in order of first appearance. */
final class SubjectGroups implements StatementSink {
    private final Map<Resource, Set<Statement>> groups = new LinkedHashMap<>();
    private int size;

    @Override
    public void accept(Resource subject, IRI predicate, Value object, @Nullable IRI graph) {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        Statement statement = graph == null
                ? values.createStatement(subject, predicate, object)
                : values.createStatement(subject, predicate, object, graph);
        if (groups.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(statement)) {
            size++;
        }
    }

    List<Statement> statements() {
        List<Statement> all = new ArrayList<>(size);
        for (Collection<Statement> ofSubject : groups.values()) {
            all.addAll(ofSubject);
        }
        return all;
    }
}
