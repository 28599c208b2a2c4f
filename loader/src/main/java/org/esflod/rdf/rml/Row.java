package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Arrays;

/**
 * One logical iteration: what term maps are evaluated against.
 *
 * <p>Shape: cells, of which {@link #RECORD} holds the record that the iterator gave and {@link #INDEX} its position from
 * 0; a view adds two cells for each of its fields, one for the value and one for its position. Absent: {@link
 * Json#absent()}. A row is filled anew for every iteration, so nobody may keep it.
 */
final class Row {
    static final int RECORD = 0;
    static final int INDEX = 1;
    /** The cells of a row that is not of a view. */
    static final int SOURCE_WIDTH = 2;

    private final JsonNode[] cells;

    Row(int width) {
        cells = new JsonNode[width];
        Arrays.fill(cells, Json.absent());
    }

    static Row of(JsonNode document, long index) {
        Row row = new Row(SOURCE_WIDTH);
        row.set(RECORD, document);
        row.set(INDEX, index);
        return row;
    }

    JsonNode cell(int slot) {
        return cells[slot];
    }

    void set(int slot, JsonNode value) {
        cells[slot] = value;
    }

    void set(int slot, long index) {
        cells[slot] = LongNode.valueOf(index);
    }

    /** Takes over the cells of the row that a view is built on. */
    void copyFrom(Row parent) {
        System.arraycopy(parent.cells, 0, cells, 0, parent.cells.length);
    }
}
