package org.esflod.source;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a text file stand apart.
 *
 * @param delimiter such as {@code ;}
 * @param quoteChar such as {@code "}; absent where nothing is quoted
 * @param doubleQuote whether a quote inside quotes is written twice; else a backslash stands before it
 * @param commentPrefix rows that begin with it are no records; absent where there are none
 * @param skipInitialSpace whether a quote may follow blanks
 */
record Separated(
        char delimiter,
        @Nullable Character quoteChar,
        boolean doubleQuote,
        @Nullable String commentPrefix,
        boolean skipInitialSpace) {
    static Separated of(Dialect dialect, char delimiter) {
        String quote = dialect.quoteChar();
        return new Separated(
                delimiter,
                quote == null ? null : quote.charAt(0),
                dialect.doubleQuote(),
                dialect.commentPrefix(),
                dialect.skipInitialSpace());
    }

    /** In words, for the person who asks. */
    String words() {
        return delimiter == '\t' ? "tab" : "\"" + delimiter + "\"";
    }
}
