package org.esflod.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form in which records come, read from {@code mapping/sources/ID.csvw.json}. */
public final class SourceForm {
    private final String id;
    private final String title;
    private final Layout layout;
    private final List<Column> columns;
    private final Dialect dialect;
    private final boolean endsAtBlankRow;

    /** Looked up for every cell of every row that may be the headings of a list. */
    private final Map<String, Column> byTitle = new HashMap<>();

    /**
     * A form.
     *
     * @param id its name in data and reports, such as {@code page-2007-2013}
     * @param title what it is called, in English
     * @param layout how it arranges fields and values
     * @param columns its columns or labels, in the order of the metadata; virtual ones among them
     * @param dialect how its files are written, where they are text
     * @param endsAtBlankRow whether what follows the first blank row below the headings is no longer the table
     */
    public SourceForm(
            String id, String title, Layout layout, List<Column> columns, Dialect dialect, boolean endsAtBlankRow) {
        this.id = id;
        this.title = title;
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.dialect = dialect;
        this.endsAtBlankRow = endsAtBlankRow;
        stated().forEach(column -> column.titles().forEach(heading -> byTitle.put(Headings.normal(heading), column)));
    }

    /** Its name in data and reports, such as {@code page-2007-2013}. */
    public String id() {
        return id;
    }

    /** What it is called, in English. */
    public String title() {
        return title;
    }

    /** How it arranges fields and values. */
    public Layout layout() {
        return layout;
    }

    /** Its columns or labels, in the order of the metadata; virtual ones among them. */
    public List<Column> columns() {
        return columns;
    }

    /** How its files are written, where they are text. */
    public Dialect dialect() {
        return dialect;
    }

    /** Whether what follows the first blank row below the headings is no longer the table. */
    public boolean endsAtBlankRow() {
        return endsAtBlankRow;
    }

    /** The column that a heading means, compared as {@link Headings#normal} says; null where it means none. */
    @Nullable
    Column titled(String heading) {
        return byTitle.get(Headings.normal(heading));
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
