package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled JSONPath of the kind that mappings use: members, elements, and all of either.
 *
 * <p>Shape: {@code $}, {@code $.sections[*]}, {@code $['Country Code']}, {@code $.names[0]}. Absent: what a path does
 * not meet is not selected; {@code null} is. Source: <a href="https://www.rfc-editor.org/rfc/rfc9535">RFC 9535</a>;
 * {@link JsonPathParser} names what of it is refused.
 *
 * @param steps from the root on; none selects the root itself
 */
record JsonPath(List<Step> steps) {

    /** One step from a value to its children. */
    sealed interface Step {
        /** The member of an object. */
        record Member(String name) implements Step {}

        /** The element of an array, from 0. */
        record Element(int index) implements Step {}

        /** Every element of an array or member of an object. */
        record All() implements Step {}
    }

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** What the path selects, in document order, with {@code null}s. */
    List<JsonNode> select(JsonNode root) {
        JsonNode node = root;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Step.All) {
                List<JsonNode> selected = new ArrayList<>();
                spread(node, i, selected);
                return selected;
            }
            node = child(node, step);
        }
        return node.isMissingNode() ? List.of() : List.of(node);
    }

    private void spread(JsonNode from, int firstStep, List<JsonNode> into) {
        JsonNode node = from;
        for (int i = firstStep; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Step.All) {
                for (JsonNode child : node) {
                    spread(child, i + 1, into);
                }
                return;
            }
            node = child(node, step);
        }
        if (!node.isMissingNode()) {
            into.add(node);
        }
    }

    private static JsonNode child(JsonNode node, Step step) {
        if (step instanceof Step.Member member) {
            return node.path(member.name());
        }
        return node.path(((Step.Element) step).index());
    }
}
