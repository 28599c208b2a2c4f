package org.esflod.source;

/**
 * One cell of a table as the file holds it.
 *
 * @param value its text; empty where it holds nothing
 * @param kind how the file holds it
 * @param day whether the file shows its number as a day
 * @param fault whether the file holds an error instead of a value ({@code #N/A})
 */
record Cell(String value, RawField.Kind kind, boolean day, boolean fault) {
    /** A cell that holds nothing. */
    static final Cell EMPTY = text("");

    /** A formula whose result the file does not hold. */
    static final Cell UNCALCULATED = fault("=");

    static Cell text(String value) {
        return new Cell(value, RawField.Kind.TEXT, false, false);
    }

    static Cell number(String value) {
        return new Cell(value, RawField.Kind.NUMBER, false, false);
    }

    static Cell day(String value) {
        return new Cell(value, RawField.Kind.NUMBER, true, false);
    }

    static Cell truth(boolean value) {
        return new Cell(String.valueOf(value), RawField.Kind.BOOLEAN, false, false);
    }

    /** What a spreadsheet shows where a formula went wrong. */
    static Cell fault(String value) {
        return new Cell(value, RawField.Kind.TEXT, false, true);
    }

    /** Whether it shows nothing. */
    boolean blank() {
        return Blanks.only(value);
    }
}
