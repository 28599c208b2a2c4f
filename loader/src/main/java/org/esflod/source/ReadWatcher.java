package org.esflod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told how a file is read, for the person who asks why. */
public interface ReadWatcher {
    /** Does nothing. */
    ReadWatcher NONE = new ReadWatcher() {};

    /**
     * A table with known headings begins.
     *
     * @param container what holds it, such as {@code CSV, delimiter ;, UTF-8}
     * @param sheet the sheet of a spreadsheet; absent elsewhere
     * @param form the form it has
     * @param line where the headings stand; 0 for keys of JSON
     * @param headings as the file writes them, each with the column it is; several for one column where it stands twice
     */
    default void table(
            String container, @Nullable String sheet, SourceForm form, int line, List<HeadingFound> headings) {}

    /** A row of that table; a value for each heading, empty where it has none. */
    default void row(List<String> values) {}

    /**
     * A heading.
     *
     * @param text as the file writes it
     * @param column the column of the form; absent where it has none
     */
    record HeadingFound(String text, @Nullable Column column) {}
}
