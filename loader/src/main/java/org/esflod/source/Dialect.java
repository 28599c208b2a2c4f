package org.esflod.source;

import org.jspecify.annotations.Nullable;

/**
 * How a file of rows is written; {@code dialect} of CSVW.
 *
 * <p>What is absent is found out from the file. Rows to skip and rows of headings count for spreadsheets and HTML tables too.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, 5.9.
 *
 * @param delimiter such as {@code ;}; absent where not stated
 * @param encoding such as {@code windows-1252}; absent where not stated
 * @param quoteChar such as {@code "}; absent where nothing is quoted ({@code "quoteChar": null})
 * @param doubleQuote whether a quote inside quotes is written twice; else a backslash stands before it
 * @param commentPrefix rows that begin with it are no records; absent where there are none
 * @param headerRowCount rows of headings, at least one
 * @param skipRows rows before the headings; absent where the headings are looked for
 * @param skipColumns cells at the beginning of each row that are none of the table's
 * @param skipInitialSpace whether blanks after a delimiter are no part of the value, so that a quote may follow them
 */
public record Dialect(
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable String quoteChar,
        boolean doubleQuote,
        @Nullable String commentPrefix,
        int headerRowCount,
        @Nullable Integer skipRows,
        int skipColumns,
        boolean skipInitialSpace) {
    /** What CSVW takes where nothing is stated. */
    public static final Dialect UNSTATED = new Dialect(null, null, "\"", true, null, 1, null, 0, false);
}
