package org.esflod.source;

import java.util.Locale;

/** How a form arranges fields and values; {@code esfc:layout} in its metadata, such as {@code page-colon}. */
public enum Layout {
    /** One record a row, one field a column: CSV, a spreadsheet, an HTML table; or one record an object of JSON. */
    TABLE,
    /** One record a page, each label run into its value: {@code RegionSydsverige}. */
    PAGE_RUN_IN,
    /** One record a page, a label with a colon on one line and its value on the next. */
    PAGE_COLON,
    /** One record a page, a label on one line and its value on the next. */
    PAGE_LINES;

    /** As the metadata writes it: {@code page-run-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a record is a page. */
    public boolean isPage() {
        return this != TABLE;
    }
}
