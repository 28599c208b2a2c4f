package org.esflod.rdf.rml;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.esflod.rdf.rml.LogicalSource.Origin;

/** Compiles logical sources and, through {@link ViewCompiler}, logical views; each resource once. */
final class SourceCompiler {
    private final Map<Resource, Compiled> compiled = new HashMap<>();
    private final Set<Resource> underway = new LinkedHashSet<>();
    private int views;

    /**
     * Where rows come from, and what references mean in them.
     *
     * @param rows equal for sources that are effectively equal
     */
    record Compiled(RowSource rows, ReferenceScope scope) {}

    /** How many views there are, for {@link RowSource.Positions}. */
    int views() {
        return views;
    }

    /** The next view's number. */
    int nextView() {
        return views++;
    }

    Compiled compile(MappingNode node) {
        Compiled known = compiled.get(node.resource());
        if (known != null) {
            return known;
        }
        if (!underway.add(node.resource())) {
            throw node.error("a logical view that is built on itself");
        }
        boolean isView = node.isA(Rml.LOGICAL_VIEW) || node.has(Rml.VIEW_ON) || node.has(Rml.FIELD);
        Compiled made = isView ? new ViewCompiler(this, node).compile() : logicalSource(node);
        underway.remove(node.resource());
        compiled.put(node.resource(), made);
        return made;
    }

    private static Compiled logicalSource(MappingNode node) {
        node.allow("logical source", Rml.SOURCE, Rml.ITERATOR, Rml.REFERENCE_FORMULATION);
        IRI formulation = node.iri(Rml.REFERENCE_FORMULATION, node.one(Rml.REFERENCE_FORMULATION));
        if (!formulation.equals(Rml.JSON_PATH)) {
            throw node.error("the reference formulation " + Rml.shortName(formulation) + " is not supported");
        }
        String iterator = node.optionalText(Rml.ITERATOR);
        JsonPath path = JsonPathParser.parse(iterator == null ? "$" : iterator, node.where());
        return new Compiled(new LogicalSource(origin(node), path), new ReferenceScope.InJson(Row.RECORD));
    }

    private static Origin origin(MappingNode logicalSource) {
        Value value = logicalSource.one(Rml.SOURCE);
        MappingNode source =
                logicalSource.node(Rml.SOURCE, value, logicalSource.where().within("source"));
        if (value instanceof IRI iri && !source.has(Rml.ROOT) && !source.has(Rml.PATH)) {
            source.allow("document handed in");
            return new Origin.Document(iri.stringValue());
        }
        source.allow("source", Rml.ROOT, Rml.PATH);
        Value root = source.one(Rml.ROOT);
        if (!root.equals(Rml.MAPPING_DIRECTORY)) {
            throw source.error("the only rml:root supported is rml:MappingDirectory");
        }
        return new Origin.File(source.text(Rml.PATH));
    }
}
