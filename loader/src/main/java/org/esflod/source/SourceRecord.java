package org.esflod.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One record as its source wrote it.
 *
 * @param form the form it was found in
 * @param at where it begins
 * @param address where the page was saved from, such as {@code https://www.esf.se/...}; absent where nothing says so
 * @param contentHash SHA-256 of the bytes of the page or of the row's values, 64 hexadecimal digits, lower case
 * @param fields the values met, in the source's order, each field at most once; constants of the form are not among them
 * @param sections the running text, in the source's order
 * @param municipalities the list under {@code Kommun}, in the source's order
 */
public record SourceRecord(
        SourceForm form,
        SourcePosition at,
        @Nullable String address,
        String contentHash,
        List<RawField> fields,
        List<RawSection> sections,
        List<RawItem> municipalities) {

    /** Copies the lists. */
    public SourceRecord {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        municipalities = List.copyOf(municipalities);
    }

    /** Names of the record's fields for which the source states a value, readable or not. */
    public Set<String> stated() {
        Set<String> stated = new TreeSet<>();
        for (RawField field : fields) {
            if (!field.column().isNull(field.value())) {
                stated.add(field.name());
            }
        }
        if (sections.stream().anyMatch(section -> !section.text().isBlank())) {
            stated.add("sections");
        }
        if (!municipalities.isEmpty()) {
            stated.add("municipalities");
        }
        if (address != null) {
            stated.add("sources.address");
        }
        return stated;
    }
}
