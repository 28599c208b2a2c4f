package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled {@code rml:reference}: from a row to the values it refers to.
 *
 * <p>Absent: an empty list; neither {@code null} nor what is missing is ever in it.
 */
interface Reference {
    List<JsonNode> values(Row row) throws RecordRefused;

    /** By JSONPath, from the value in a cell. */
    record ByJsonPath(int slot, JsonPath path) implements Reference {
        @Override
        public List<JsonNode> values(Row row) {
            return present(path.select(row.cell(slot)));
        }
    }

    /** A cell of a view's row, whole. */
    record ByCell(int slot) implements Reference {
        @Override
        public List<JsonNode> values(Row row) {
            JsonNode cell = row.cell(slot);
            return Json.isPresent(cell) ? List.of(cell) : List.of();
        }
    }

    /** A column of the CSV line in a cell; a line of a table without such a column is refused. */
    record ByColumn(int slot, String column, Where where) implements Reference {
        @Override
        public List<JsonNode> values(Row row) throws RecordRefused {
            JsonNode line = row.cell(slot);
            if (line.isMissingNode()) {
                return List.of();
            }
            JsonNode value = line.path(column);
            if (value.isMissingNode()) {
                throw new RecordRefused(where, "the table has no column " + column, "");
            }
            return value.isNull() ? List.of() : List.of(value);
        }
    }

    private static List<JsonNode> present(List<JsonNode> selected) {
        for (JsonNode node : selected) {
            if (node.isNull()) {
                List<JsonNode> present = new ArrayList<>(selected);
                present.removeIf(JsonNode::isNull);
                return present;
            }
        }
        return selected;
    }
}
