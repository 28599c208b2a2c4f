package org.esflod.source;

/**
 * One label of a page with its value, as written.
 *
 * @param name the record's field, such as {@code grantedAmount} (see {@link PageLabel})
 * @param value what stands after the label, such as {@code 631 700 kr}, blanks at its ends removed; empty where the label
 *     stands alone
 * @param line where the label stands, from 1
 */
public record RawField(PageLabel name, String value, int line) {}
