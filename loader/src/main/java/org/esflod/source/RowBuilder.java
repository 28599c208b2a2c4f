package org.esflod.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row as far as a row may be long. */
final class RowBuilder {
    private final int line;
    private final List<Cell> cells = new ArrayList<>();
    private int length;
    private boolean tooLong;

    RowBuilder(int line) {
        this.line = line;
    }

    /** Adds a cell behind the others. */
    void add(Cell cell) {
        int more = cell.value().length();
        if (cells.size() >= TableRow.MOST_CELLS
                || more > TableRow.LONGEST_CELL
                || length > TableRow.LONGEST_ROW - more) {
            tooLong = true;
        } else {
            cells.add(cell);
            length += more;
        }
    }

    /** Fills up with empty cells. */
    void fillTo(int size) {
        while (cells.size() < size && !tooLong) {
            add(Cell.EMPTY);
        }
    }

    TableRow row() {
        return new TableRow(line, cells, tooLong);
    }
}
