package org.esflod.source;

import java.util.List;
import java.util.Set;

/** Reads {@code dialect}; Metadata Vocabulary for Tabular Data, 5.9. */
final class DialectMembers {
    private static final Set<String> KNOWN = Set.of(
            "@id",
            "@type",
            "delimiter",
            "encoding",
            "quoteChar",
            "doubleQuote",
            "header",
            "headerRowCount",
            "skipRows",
            "skipColumns",
            "skipBlankRows",
            "skipInitialSpace",
            "trim",
            "commentPrefix",
            "lineTerminators");

    /** What ends a row, whatever is stated. */
    private static final Set<String> LINE_ENDS = Set.of("\r\n", "\n", "\r");

    private static final int MOST_ROWS = 1000;

    private DialectMembers() {}

    static Dialect read(Members dialect) {
        dialect.allow(KNOWN);
        if (!dialect.flag("header", true)) {
            throw dialect.wrong("header", "is false: a list is told by its headings, so it must have them");
        }
        if (!dialect.flag("skipBlankRows", true)) {
            throw dialect.wrong("skipBlankRows", "is false: a blank row is no record");
        }
        if (dialect.has("trim")
                && !List.of("true", "\"true\"").contains(dialect.get("trim").toString())) {
            throw dialect.wrong("trim", "is not true: blanks at the ends of values are never kept");
        }
        for (String end : dialect.texts("lineTerminators")) {
            if (!LINE_ENDS.contains(end)) {
                throw dialect.wrong("lineTerminators", "holds another line end than \\r\\n, \\n and \\r");
            }
        }
        Integer headerRows = dialect.count("headerRowCount", 1, 10);
        Integer skipColumns = dialect.count("skipColumns", 0, MOST_ROWS);
        return new Dialect(
                dialect.character("delimiter"),
                dialect.encoding("encoding"),
                dialect.get("quoteChar").isNull()
                        ? null
                        : dialect.has("quoteChar") ? dialect.character("quoteChar") : "\"",
                dialect.flag("doubleQuote", true),
                dialect.text("commentPrefix"),
                headerRows == null ? 1 : headerRows,
                dialect.count("skipRows", 0, MOST_ROWS),
                skipColumns == null ? 0 : skipColumns,
                dialect.flag("skipInitialSpace", false));
    }
}
