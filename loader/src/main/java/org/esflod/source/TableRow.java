package org.esflod.source;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins: the line of a text, the row of a spreadsheet
 * @param cells its cells, the empty ones between others among them
 * @param tooLong whether cells or parts of them were left out, because they are longer or more than any table has
 */
record TableRow(int line, List<Cell> cells, boolean tooLong) {
    /** Far more than any list has; Excel's own limit. */
    static final int MOST_CELLS = 16_384;

    /** Characters of a cell; a summary of a project has thousands. */
    static final int LONGEST_CELL = 1 << 20;

    /** Characters of all cells of a row. */
    static final int LONGEST_ROW = 1 << 22;

    /** Copies the list. */
    TableRow {
        cells = List.copyOf(cells);
    }

    /** Whether it shows nothing. */
    boolean blank() {
        return !tooLong && cells.stream().allMatch(Cell::blank);
    }

    /** The row without its first cells. */
    TableRow without(int first) {
        return first == 0
                ? this
                : new TableRow(line, cells.subList(Math.min(first, cells.size()), cells.size()), tooLong);
    }

    /** The texts of its cells. */
    List<String> texts() {
        return cells.stream().map(Cell::value).toList();
    }
}
