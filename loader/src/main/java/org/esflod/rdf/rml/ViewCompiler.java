package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one logical view: gives each field its cells, and each name that can be referred to its cell.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-lv/spec/docs/#fields">RML-LV, Fields</a>.
 */
final class ViewCompiler {
    private final SourceCompiler sources;
    private final MappingNode view;
    private final List<ViewField> fields = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<String> iterables = new HashSet<>();
    private final Set<Resource> underway = new HashSet<>();
    private int width;

    ViewCompiler(SourceCompiler sources, MappingNode view) {
        this.sources = sources;
        this.view = view;
    }

    /**
     * What fields stand in.
     *
     * @param slot the cell of its record
     * @param scope what references mean there; null in an expression field, whose value nothing can refer into
     */
    private record Parent(int slot, @Nullable ReferenceScope scope) {}

    SourceCompiler.Compiled compile() {
        view.allow("logical view", Rml.VIEW_ON, Rml.FIELD);
        MappingNode on = view.node(Rml.VIEW_ON, view.one(Rml.VIEW_ON), view.where());
        SourceCompiler.Compiled parent = sources.compile(on);
        width = parent.rows().width();
        // The position of a logical source's record is in its row; that of a view's row is counted by who iterates it.
        int indexSlot = parent.rows() instanceof LogicalSource ? Row.INDEX : width++;
        slots.put("#", indexSlot);
        if (!view.has(Rml.FIELD)) {
            throw view.error("a logical view without rml:field");
        }
        fields(view, "", new Parent(Row.RECORD, parent.scope()));
        LogicalView rows = new LogicalView(parent.rows(), sources.nextView(), indexSlot, fields, width);
        return new SourceCompiler.Compiled(rows, new ReferenceScope.InView(slots, iterables));
    }

    private void fields(MappingNode of, String prefix, Parent parent) {
        for (Value value : of.all(Rml.FIELD)) {
            MappingNode unnamed = of.node(Rml.FIELD, value, view.where().within("field"));
            String name = prefix + declaredName(unnamed);
            MappingNode field = unnamed.at(view.where().within("field " + name));
            if (slots.containsKey(name) || iterables.contains(name)) {
                throw field.error("two fields of that name");
            }
            if (!underway.add(field.resource())) {
                throw field.error("a field that stands in itself");
            }
            int slot = width;
            width += 2;
            slots.put(name + ".#", slot + 1);
            if (isIterable(field)) {
                iterables.add(name);
                iterable(field, name, slot, parent);
            } else {
                slots.put(name, slot);
                expression(field, name, slot, parent);
            }
            underway.remove(field.resource());
        }
    }

    private static String declaredName(MappingNode field) {
        String name = field.text(Rml.FIELD_NAME);
        boolean plain = !name.isEmpty()
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        if (!plain) {
            throw field.error("the field name '" + name + "' is not of letters and digits");
        }
        return name;
    }

    private static boolean isIterable(MappingNode field) {
        boolean hasExpression = field.has(Rml.CONSTANT) || field.has(Rml.REFERENCE) || field.has(Rml.TEMPLATE);
        return field.isA(Rml.ITERABLE_FIELD) || (!field.isA(Rml.EXPRESSION_FIELD) && !hasExpression);
    }

    private void expression(MappingNode field, String name, int slot, Parent parent) {
        field.allow("expression field", Rml.FIELD_NAME, Rml.FIELD, Rml.CONSTANT, Rml.REFERENCE, Rml.TEMPLATE);
        if (parent.scope() == null) {
            throw field.error("an expression field cannot stand in an expression field, only in an iterable one");
        }
        Expression expression = new ExpressionCompiler(parent.scope()).compile(field, IriEncoding.NONE);
        fields.add(new ViewField(slot, new ViewField.Records.Evaluated(parent.slot(), expression)));
        fields(field, name + ".", new Parent(slot, null));
    }

    private void iterable(MappingNode field, String name, int slot, Parent parent) {
        field.allow("iterable field", Rml.FIELD_NAME, Rml.FIELD, Rml.ITERATOR, Rml.REFERENCE_FORMULATION);
        IRI formulation = field.optionalIri(Rml.REFERENCE_FORMULATION);
        String iterator = field.optionalText(Rml.ITERATOR);
        boolean inExpression = parent.scope() == null;
        if (inExpression && formulation == null) {
            throw field.error("an iterable field in an expression field needs rml:referenceFormulation");
        }
        if (!inExpression && !(parent.scope() instanceof ReferenceScope.InJson)) {
            throw field.error("an iterable field cannot stand directly in a CSV line or on a logical view");
        }
        if (formulation == null || formulation.equals(Rml.JSON_PATH)) {
            JsonPath path = JsonPathParser.parse(iterator == null ? "$" : iterator, field.where());
            fields.add(new ViewField(
                    slot,
                    inExpression
                            ? new ViewField.Records.ParsedJson(parent.slot(), path, field.where())
                            : new ViewField.Records.Iterated(parent.slot(), path)));
            fields(field, name + ".", new Parent(slot, new ReferenceScope.InJson(slot)));
        } else if (formulation.equals(Rml.CSV)) {
            if (!inExpression) {
                throw field.error("rml:CSV needs an expression field around it, which gives the text");
            }
            if (iterator != null) {
                throw field.error("rml:iterator has no meaning for rml:CSV");
            }
            fields.add(new ViewField(slot, new ViewField.Records.ParsedCsv(parent.slot(), field.where())));
            fields(field, name + ".", new Parent(slot, new ReferenceScope.InCsv(slot)));
        } else {
            throw field.error("the reference formulation " + Rml.shortName(formulation) + " is not supported");
        }
    }
}
