package org.esflod.source;

/**
 * A label of a page with what stands for it.
 *
 * @param column the label's column in its form
 * @param label the label as the form writes it, such as {@code Beviljat ESF-stöd}; one column may have several
 * @param value the value, blanks at its ends removed; empty where there is none
 * @param direct whether nothing, not even a blank, stood between a label and a value on one line
 * @param line the number of the line on which the label stands, from 1
 */
record Labelled(Column column, String label, String value, boolean direct, int line) {
    /** The same label with a value that stands elsewhere. */
    Labelled with(String otherValue) {
        return new Labelled(column, label, otherValue, direct, line);
    }
}
