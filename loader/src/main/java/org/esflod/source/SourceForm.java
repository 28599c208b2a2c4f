package org.esflod.source;

import java.util.List;
import java.util.Optional;

/**
 * A form in which records come, read from {@code mapping/sources/ID.csvw.json}.
 *
 * @param id its name in data and reports, such as {@code page-2007-2013}
 * @param title what it is called, in English
 * @param layout how it arranges fields and values
 * @param columns its columns or labels, in the order of the metadata; virtual ones among them
 * @param dialect how its files are written, where they are text
 * @param endsAtBlankRow whether what follows the first blank row below the headings is no longer the table
 */
public record SourceForm(
        String id, String title, Layout layout, List<Column> columns, Dialect dialect, boolean endsAtBlankRow) {
    /** Copies the list. */
    public SourceForm {
        columns = List.copyOf(columns);
    }

    /** The columns that sources of this form state. */
    public List<Column> stated() {
        return columns.stream().filter(column -> !column.virtual()).toList();
    }

    /** What is so for every record of this form, such as its programme period. */
    public List<RawField> constants() {
        return columns.stream()
                .filter(Column::virtual)
                .flatMap(column -> Optional.ofNullable(column.defaultValue()).stream()
                        .map(value -> new RawField(column, value, 0)))
                .toList();
    }

    /** The column of a field. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
