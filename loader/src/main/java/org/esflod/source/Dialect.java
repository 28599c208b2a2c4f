package org.esflod.source;

import org.jspecify.annotations.Nullable;

/**
 * How a file of values apart by delimiters is written; {@code dialect} of CSVW.
 *
 * <p>What is absent is found out from the file.
 *
 * @param delimiter such as {@code ;}; absent where not stated
 * @param encoding such as {@code windows-1252}; absent where not stated
 * @param quoteChar such as {@code "}
 * @param commentPrefix rows that begin with it are no records; absent where there are none
 * @param headerRowCount rows of headings
 * @param skipRows rows before the headings; absent where the headings are looked for
 */
public record Dialect(
        @Nullable String delimiter,
        @Nullable String encoding,
        String quoteChar,
        @Nullable String commentPrefix,
        int headerRowCount,
        @Nullable Integer skipRows) {
    /** What CSVW takes where nothing is stated. */
    public static final Dialect UNSTATED = new Dialect(null, null, "\"", null, 1, null);
}
