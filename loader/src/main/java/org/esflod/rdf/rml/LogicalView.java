package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.List;

/**
 * A logical view, compiled: the rows of its parent, each multiplied by the records of every field.
 *
 * <p>A field without a record leaves its cells absent and the row in being, as an outer join does. Fields that stand
 * beside each other multiply, so two lists of one record want two views. Source: <a
 * href="https://kg-construct.github.io/rml-lv/spec/docs/#logicalviews">RML-LV, Logical views</a>.
 */
final class LogicalView implements RowSource {
    private static final JsonNode FIRST = LongNode.valueOf(0);

    private final RowSource parent;
    private final int number;
    private final int indexSlot;
    private final List<ViewField> fields;
    private final int width;

    /**
     * With its fields, each after the one it stands in.
     *
     * @param number which view of the mapping it is, from 0
     * @param indexSlot where {@code #} stands: the parent's cell where the parent is a logical source
     */
    LogicalView(RowSource parent, int number, int indexSlot, List<ViewField> fields, int width) {
        this.parent = parent;
        this.number = number;
        this.indexSlot = indexSlot;
        this.fields = List.copyOf(fields);
        this.width = width;
    }

    @Override
    public LogicalSource base() {
        return parent.base();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void rows(Row record, Positions positions, Rows rows) throws RecordRefused {
        Row row = new Row(width);
        parent.rows(record, positions, parentRow -> {
            row.copyFrom(parentRow);
            if (indexSlot != Row.INDEX) {
                row.set(indexSlot, positions.next(number));
            }
            expand(0, row, rows);
        });
    }

    private void expand(int first, Row row, Rows rows) throws RecordRefused {
        for (int i = first; i < fields.size(); i++) {
            ViewField field = fields.get(i);
            List<JsonNode> records = field.records().of(row);
            if (records.size() > 1) {
                multiply(i, records, row, rows);
                return;
            }
            boolean isAbsent = records.isEmpty();
            row.set(field.slot(), isAbsent ? Json.absent() : records.get(0));
            row.set(field.indexSlot(), isAbsent ? Json.absent() : FIRST);
        }
        rows.accept(row);
    }

    private void multiply(int number, List<JsonNode> records, Row row, Rows rows) throws RecordRefused {
        ViewField field = fields.get(number);
        for (int i = 0; i < records.size(); i++) {
            row.set(field.slot(), records.get(i));
            row.set(field.indexSlot(), i);
            expand(number + 1, row, rows);
        }
    }
}
