package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A field of a logical view, compiled.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-lv/spec/docs/#fields">RML-LV, Fields</a>.
 *
 * @param slot where its record goes; the position goes into the cell after it
 */
record ViewField(int slot, Records records) {

    int indexSlot() {
        return slot + 1;
    }

    /** From a row, filled as far as the fields before this one, to the records of this one. */
    sealed interface Records {
        List<JsonNode> of(Row row) throws RecordRefused;

        /** An expression field; without a record around it there is nothing to evaluate, not even a constant. */
        record Evaluated(int parentSlot, Expression expression) implements Records {
            @Override
            public List<JsonNode> of(Row row) throws RecordRefused {
                return row.cell(parentSlot).isMissingNode() ? List.of() : expression.values(row);
            }
        }

        /** An iterable field within JSON. */
        record Iterated(int parentSlot, JsonPath iterator) implements Records {
            @Override
            public List<JsonNode> of(Row row) {
                return iterator.select(row.cell(parentSlot));
            }
        }

        /** An iterable field within an expression field, whose text is JSON. */
        record ParsedJson(int parentSlot, JsonPath iterator, Where where) implements Records {
            @Override
            public List<JsonNode> of(Row row) throws RecordRefused {
                JsonNode cell = row.cell(parentSlot);
                return iterator.select(cell.isTextual() ? EmbeddedText.json(cell.textValue(), where) : cell);
            }
        }

        /** An iterable field within an expression field, whose text is CSV. */
        record ParsedCsv(int parentSlot, Where where) implements Records {
            @Override
            public List<JsonNode> of(Row row) throws RecordRefused {
                JsonNode cell = row.cell(parentSlot);
                return cell.isMissingNode() ? List.of() : EmbeddedText.csv(NaturalForm.exact(cell, where), where);
            }
        }
    }
}
