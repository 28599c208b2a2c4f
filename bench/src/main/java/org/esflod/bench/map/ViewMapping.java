package org.esflod.bench.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The triples maps of {@code mapping/project.rml.ttl} that map projects, each with the fields of its view, for peers that know
 * no logical views: so that what they map is always what we map.
 */
final class ViewMapping {
    /** The vocabulary of RML as it is now. */
    static final String RML = "http://w3id.org/rml/";

    private static final String PROJECTS = "https://w3id.org/esf-lod/mapping#projects";

    private final Model model;
    private final Map<Resource, List<ViewField>> views = new LinkedHashMap<>();

    private ViewMapping(Model model) {
        this.model = model;
    }

    /** Reads {@code mapping/project.rml.ttl}. */
    static ViewMapping read(String file) {
        ViewMapping mapping = new ViewMapping(RDFDataMgr.loadModel(file));
        ResIterator views =
                mapping.model.listSubjectsWithProperty(rml("viewOn"), ResourceFactory.createResource(PROJECTS));
        views.forEach(view -> mapping.views.put(view, mapping.fields(view, "")));
        return mapping;
    }

    /** The triples maps, by name. */
    List<Resource> triplesMaps() {
        return model
                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(RML + "TriplesMap"))
                .filterKeep(map -> views.containsKey(view(map)))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    /** The view that a triples map takes its rows from. */
    Resource view(Resource triplesMap) {
        return triplesMap.getRequiredProperty(rml("logicalSource")).getResource();
    }

    /** The views that are rows of projects. */
    List<Resource> views() {
        return views.keySet().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    /** The fields of a view, by name. */
    List<ViewField> fields(Resource view) {
        return views.getOrDefault(view, List.of());
    }

    /** A property of RML. */
    static Property rml(String name) {
        return ResourceFactory.createProperty(RML + name);
    }

    private List<ViewField> fields(Resource around, String prefix) {
        List<ViewField> fields = new ArrayList<>();
        for (RDFNode node : model.listObjectsOfProperty(around, rml("field")).toList()) {
            Resource field = node.asResource();
            String name = prefix + text(field, "fieldName");
            boolean iterable = field.hasProperty(rml("iterator"));
            String path = text(field, iterable ? "iterator" : "reference");
            boolean each = path != null && path.endsWith("[*]");
            fields.add(new ViewField(
                    name, members(path), each, text(field, "constant"), iterable, fields(field, name + ".")));
        }
        fields.sort(Comparator.comparing(ViewField::name));
        return fields;
    }

    private static List<String> members(@Nullable String path) {
        if (path == null || path.equals("$")) {
            return List.of();
        }
        if (!path.matches("\\$(\\.\\w+)+(\\[\\*\\])?")) {
            throw new IllegalArgumentException("a path that the peers are not given: " + path);
        }
        return Arrays.asList(path.substring(2).replace("[*]", "").split("\\.", -1));
    }

    private static @Nullable String text(Resource node, String property) {
        return node.hasProperty(rml(property))
                ? ((Literal) node.getProperty(rml(property)).getObject()).getLexicalForm()
                : null;
    }
}
