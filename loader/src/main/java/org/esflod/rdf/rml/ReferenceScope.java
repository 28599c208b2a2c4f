package org.esflod.rdf.rml;

import java.util.Map;
import java.util.Set;

/**
 * What references mean at some place of a mapping: paths into a record, columns of a table, or names of a view.
 *
 * <p>Source: reference formulations of RML-Core; <a
 * href="https://kg-construct.github.io/rml-lv/spec/docs/#logicalviewexpressions">RML-LV, Logical view expressions</a>.
 */
sealed interface ReferenceScope {
    /** Compiles one reference; {@link MappingException} where it cannot mean anything here. */
    Reference compile(String reference, Where where);

    /** JSONPath, from the value in a cell. */
    record InJson(int slot) implements ReferenceScope {
        @Override
        public Reference compile(String reference, Where where) {
            return new Reference.ByJsonPath(slot, JsonPathParser.parse(reference, where));
        }
    }

    /** Column names of the CSV line in a cell. */
    record InCsv(int slot) implements ReferenceScope {
        @Override
        public Reference compile(String reference, Where where) {
            return new Reference.ByColumn(slot, reference, where);
        }
    }

    /**
     * Names of a logical view.
     *
     * @param slots the cell of each name that can be referred to, such as {@code item.type}, {@code item.#}, {@code #}
     * @param iterables names of iterable fields, whose records are no values
     */
    record InView(Map<String, Integer> slots, Set<String> iterables) implements ReferenceScope {
        public InView {
            slots = Map.copyOf(slots);
            iterables = Set.copyOf(iterables);
        }

        @Override
        public Reference compile(String reference, Where where) {
            Integer slot = slots.get(reference);
            if (slot != null) {
                return new Reference.ByCell(slot);
            }
            if (iterables.contains(reference) || reference.equals("<it>")) {
                throw new MappingException(
                        where, "'" + reference + "' is a record, no value; refer to one of its fields or to its index");
            }
            throw new MappingException(where, "the logical view has no field '" + reference + "'");
        }
    }
}
