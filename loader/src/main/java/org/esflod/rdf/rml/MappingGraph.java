package org.esflod.rdf.rml;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/**
 * A mapping as it was written: its RDF graph, read from Turtle, in the order of the file.
 *
 * <p>Errors: {@link MappingException} where it is no Turtle, uses an older vocabulary, or uses a property of RML that is
 * not executed here.
 */
final class MappingGraph {
    /** Vocabularies that came before the current one; a mapping in them would otherwise look empty. */
    private static final List<String> OLDER = List.of("http://www.w3.org/ns/r2rml#", "http://semweb.mmlab.be/ns/");

    private final String file;
    private final Model model;

    private MappingGraph(String file, Model model) {
        this.file = file;
        this.model = model;
    }

    /**
     * Reads a mapping.
     *
     * @param turtle its text
     * @param file its name, for messages
     * @param baseIri what its relative IRIs are resolved against
     */
    static MappingGraph read(String turtle, String file, String baseIri) {
        Where where = Where.file(file);
        try {
            Model model = Rio.parse(new StringReader(turtle), baseIri, RDFFormat.TURTLE);
            MappingGraph graph = new MappingGraph(file, model);
            for (Statement statement : model) {
                graph.refuseUnknown(statement.getPredicate(), where);
            }
            return graph;
        } catch (RDFParseException e) {
            throw new MappingException(where, "no Turtle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("a string that cannot be read", e);
        }
    }

    /**
     * The triples maps, in the order in which they stand in the file.
     *
     * <p>Whatever has a logical source, a subject map or a predicate-object map is one, whether or not it says so: one
     * that lacks a part must be an error, not be overlooked.
     */
    List<MappingNode> triplesMaps() {
        Set<Resource> found = new LinkedHashSet<>();
        for (Statement statement : model) {
            IRI predicate = statement.getPredicate();
            if (predicate.equals(Rml.LOGICAL_SOURCE)
                    || predicate.equals(Rml.SUBJECT_MAP)
                    || predicate.equals(Rml.SUBJECT)
                    || predicate.equals(Rml.PREDICATE_OBJECT_MAP)
                    || (predicate.equals(RDF.TYPE) && statement.getObject().equals(Rml.TRIPLES_MAP))) {
                found.add(statement.getSubject());
            }
        }
        if (found.isEmpty()) {
            throw new MappingException(Where.file(file), "no triples map found");
        }
        return found.stream().map(this::triplesMap).toList();
    }

    /** The logical views, also those that no triples map uses: a mistake in one is a mistake all the same. */
    List<MappingNode> views() {
        Set<Resource> found =
                new LinkedHashSet<>(model.filter(null, Rml.VIEW_ON, null).subjects());
        Where where = Where.file(file).part("logical view");
        return found.stream().map(view -> new MappingNode(model, view, where)).toList();
    }

    private MappingNode triplesMap(Resource resource) {
        return new MappingNode(model, resource, new Where(file, resource.isIRI() ? resource.stringValue() : "", ""));
    }

    private void refuseUnknown(IRI predicate, Where where) {
        if (predicate.stringValue().startsWith(Rml.NAMESPACE) && !Rml.PROPERTIES.contains(predicate)) {
            throw new MappingException(where, Rml.shortName(predicate) + " is not supported");
        }
        for (String older : OLDER) {
            if (predicate.stringValue().startsWith(older)) {
                throw new MappingException(
                        where, "<" + predicate + "> is of an older vocabulary; write it in <" + Rml.NAMESPACE + ">");
            }
        }
    }
}
