package org.esflod.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON object.
 *
 * @param cells the value; several where it is a list
 * @param list whether it is a list
 */
record JsonMember(List<Cell> cells, boolean list) {
    /** Copies the list. */
    JsonMember {
        cells = List.copyOf(cells);
    }

    /** As one cell, the items of a list apart by what stands between the items of its column. */
    Cell cell(@Nullable Column column) {
        if (!list) {
            return cells.get(0);
        }
        String separator = column == null || column.separator() == null ? ", " : column.separator();
        return Cell.text(cells.stream().map(Cell::value).collect(Collectors.joining(separator)));
    }
}
