package org.esflod.register;

/** Makes statements of the rows of one register's file. Knows its columns by their headings, in any order. */
interface RowParser {
    /**
     * Whether a line begins a row. One that does not goes on with the row before, where that is not {@linkplain #whole
     * whole}: so a line end inside a text breaks no row, and a broken row takes no other with it.
     */
    boolean begins(String line);

    /** Whether a row has all its columns. */
    boolean whole(String row);

    /** What becomes of a row. */
    RowOutcome parse(String row);
}
