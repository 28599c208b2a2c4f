package org.esflod.bench.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;

/**
 * The form in which peers that know no logical views take a project: one object of flat members, {@code project}, and for each view
 * of many rows an array, whose items repeat what they need of the project.
 *
 * <p>Shape: {@code {"project": {"key": "2015-1", "grantedAmount_value": "10.0", "grantedAmount_node": "grant"}, "sectionView":
 * [{"key": "2015-1", "section_order": 1}]}}. Decimals are written in canonical form, as texts: both peers take numbers through
 * {@code double}.
 */
final class Flattening {
    private final List<View> views = new ArrayList<>();

    /** A view: of one row, or an array of this name. */
    private record View(String name, List<ViewField> fields, boolean many) {}

    private final Map<Resource, View> byResource = new HashMap<>();
    private final Set<String> decimals;

    /**
     * For these views.
     *
     * @param decimals members whose values are decimals
     */
    Flattening(ViewMapping mapping, Set<String> decimals) {
        this.decimals = decimals;
        for (Resource view : mapping.views()) {
            List<ViewField> fields = mapping.fields(view);
            boolean many = fields.stream().anyMatch(field -> field.iterable() && field.each());
            View one = new View(view.getLocalName(), fields, many);
            views.add(one);
            byResource.put(view, one);
        }
    }

    /** Where the rows of a view stand below a document: {@code .sectionView[*]}. */
    String iterator(Resource view) {
        View one = view(view);
        return one.many ? "." + one.name + "[*]" : ".project";
    }

    /** How a row writes a field: {@code section_order}, {@code grantedAmount_node}, {@code period_labels[*]}. */
    String reference(Resource view, String field) {
        View one = view(view);
        return one.many ? field.replace('.', '_') : reference(one.fields, "", field);
    }

    /** The document of a project. */
    ObjectNode flat(JsonNode project) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode row = document.putObject("project");
        for (View view : views) {
            if (!view.many) {
                flatten(view.fields, project, "", row);
            }
        }
        for (View view : views) {
            if (view.many) {
                ArrayNode rows = document.putArray(view.name);
                ViewField many = view.fields.stream()
                        .filter(ViewField::iterable)
                        .findFirst()
                        .orElseThrow();
                for (JsonNode item : at(project, many.path())) {
                    ObjectNode one = rows.addObject();
                    put(view.fields, project, one);
                    put(many.fields(), item, one);
                }
            }
        }
        return document;
    }

    private View view(Resource view) {
        View one = byResource.get(view);
        if (one == null) {
            throw new IllegalArgumentException("no view of projects: " + view);
        }
        return one;
    }

    private void put(List<ViewField> fields, JsonNode from, ObjectNode into) {
        for (ViewField field : fields) {
            if (!field.iterable()) {
                put(into, field.variable(), at(from, field.path()));
            }
        }
    }

    private void flatten(List<ViewField> fields, JsonNode from, String prefix, ObjectNode into) {
        if (from.isMissingNode()) {
            return;
        }
        for (ViewField field : fields) {
            String member = member(prefix, field);
            if (field.iterable()) {
                flatten(field.fields(), at(from, field.path()), member, into);
            } else if (field.constant() != null) {
                into.put(member, field.constant());
            } else {
                put(into, member, at(from, field.path()));
            }
        }
    }

    private void put(ObjectNode into, String member, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        if (decimals.contains(member)) {
            String plain = value.decimalValue().stripTrailingZeros().toPlainString();
            into.put(member, plain.indexOf('.') < 0 ? plain + ".0" : plain);
        } else {
            into.set(member, value);
        }
    }

    private static String reference(List<ViewField> fields, String prefix, String name) {
        for (ViewField field : fields) {
            if (field.name().equals(name)) {
                return member(prefix, field) + (field.each() ? "[*]" : "");
            }
            if (name.startsWith(field.name() + ".")) {
                return reference(field.fields(), member(prefix, field), name);
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    /** Members are named by their path, so that views which share a value share the member. */
    private static String member(String prefix, ViewField field) {
        String last = field.constant() != null ? "node" : String.join("_", field.path());
        return prefix.isEmpty() ? last : last.isEmpty() ? prefix : prefix + "_" + last;
    }

    private static JsonNode at(JsonNode from, List<String> path) {
        JsonNode node = from;
        for (String member : path) {
            node = node.path(member);
        }
        return node;
    }
}
