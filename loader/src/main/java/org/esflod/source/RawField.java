package org.esflod.source;

/**
 * One value as its source wrote it.
 *
 * @param column the column or label that it stands under
 * @param value such as {@code 631 700 kr}, blanks at its ends removed; empty where there is none
 * @param kind how the source holds it
 * @param line where it stands: the line of its label, the row of a table, the number of a JSON array's element; from 1, and 0
 *     for what no line states
 */
public record RawField(Column column, String value, Kind kind, int line) {
    /** How a source holds a value. */
    public enum Kind {
        /** As text, to be read as the column's datatype says. */
        TEXT,
        /**
         * As a number of a spreadsheet or of JSON: plain digits with a decimal point, exact. A day of a spreadsheet is its
         * serial number in the 1900 system.
         */
        NUMBER,
        /** As {@code true} or {@code false}. */
        BOOLEAN
    }

    /** A text. */
    public RawField(Column column, String value, int line) {
        this(column, value, Kind.TEXT, line);
    }

    /** The record's field, such as {@code grantedAmount}. */
    public String name() {
        return column.name();
    }
}
