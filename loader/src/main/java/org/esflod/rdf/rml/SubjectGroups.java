package org.esflod.rdf.rml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/** The statements of one record: each once, by subject, subjects in order of first appearance. */
final class SubjectGroups {
    private static final byte[] LINE_END = " .\n".getBytes(StandardCharsets.US_ASCII);

    private final Map<Term, Set<Said>> groups = new LinkedHashMap<>();
    private @Nullable Term lastSubject;
    private Set<Said> ofLastSubject = Set.of();

    /** What is said of a subject; a graph of null is the default graph. */
    private record Said(
            Term predicate, Term object, @Nullable Term graph) {
        // Written out, since it is asked for every statement of every record.
        @Override
        public int hashCode() {
            return 31 * predicate.hashCode() + object.hashCode();
        }
    }

    /** Adds one statement, unless it is there; a graph of null is the default graph. */
    void add(Term subject, Term predicate, Term object, @Nullable Term graph) {
        if (!subject.equals(lastSubject)) {
            // A triples map says many things of one subject.
            ofLastSubject = groups.computeIfAbsent(subject, s -> new LinkedHashSet<>());
            lastSubject = subject;
        }
        ofLastSubject.add(new Said(predicate, object, graph));
    }

    /** The statements as text, one a line. */
    void write(LineFormat format, Utf8Text into) {
        groups.forEach((subject, all) -> {
            for (Said said : all) {
                subject.appendTo(into);
                into.append(' ');
                said.predicate.appendTo(into);
                into.append(' ');
                said.object.appendTo(into);
                if (said.graph != null && format == LineFormat.N_QUADS) {
                    into.append(' ');
                    said.graph.appendTo(into);
                }
                into.append(LINE_END);
            }
        });
    }

    /** The statements for those who want to reckon with them. */
    List<Statement> statements() {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        List<Statement> statements = new ArrayList<>();
        groups.forEach((subject, all) -> {
            Resource resource = (Resource) subject.value();
            for (Said said : all) {
                statements.add(values.createStatement(
                        resource,
                        (IRI) said.predicate.value(),
                        said.object.value(),
                        said.graph == null ? null : (IRI) said.graph.value()));
            }
        });
        return statements;
    }
}
