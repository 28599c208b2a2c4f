package org.esflod.source;

import java.util.List;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One record as its source wrote it.
 *
 * @param form the form it was found in
 * @param at where it begins
 * @param address where the page was saved from, such as {@code https://www.esf.se/...}; absent where nothing says so
 * @param contentHash SHA-256 of the file's bytes, 64 hexadecimal digits, lower case
 * @param title the project's title, empty where there is none
 * @param titleLine where the title stands, from 1; 0 where there is none
 * @param fields the labels met, in the source's order, each at most once
 * @param sections the running text, in the source's order
 * @param municipalities the list under {@code Kommun}, in the source's order
 */
public record SourceRecord(
        SourceForm form,
        SourcePosition at,
        @Nullable String address,
        String contentHash,
        String title,
        int titleLine,
        List<RawField> fields,
        List<RawSection> sections,
        List<RawItem> municipalities) {

    /** Copies the lists. */
    public SourceRecord {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        municipalities = List.copyOf(municipalities);
    }
}
