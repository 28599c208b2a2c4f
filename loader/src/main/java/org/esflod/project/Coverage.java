package org.esflod.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many records of each form state each field, how many of those values were understood, and how many were resolved to
 * a code or an organisation.
 *
 * <p>Holds counts for each form and field, never a record: memory does not grow with the number of records. Not safe for
 * several threads: one for each worker, then {@link #addAll}.
 */
public final class Coverage {
    private final Set<String> resolvable;
    private final SortedMap<String, Form> forms = new TreeMap<>();

    /**
     * Nothing counted yet.
     *
     * @param resolvable the fields whose value is a name for something that has a code or is an organisation
     */
    public Coverage(Set<String> resolvable) {
        this.resolvable = Set.copyOf(resolvable);
    }

    /**
     * A field in the records of a form.
     *
     * @param form such as {@code page-2007-2013}
     * @param field such as {@code grantedAmount}
     * @param records records of that form, with the field or without it
     * @param stated records in which the source states a value
     * @param understood records of those whose value could be read
     * @param resolved records of those whose project has a code or an organisation for it; absent where the field's value
     *     is no name for one
     */
    public record Row(
            String form,
            String field,
            long records,
            long stated,
            long understood,
            @Nullable Long resolved) {}

    /** The counts of one form. */
    private static final class Form {
        private final Map<String, Long> stated = new TreeMap<>();
        private final Map<String, Long> understood = new TreeMap<>();
        private final Map<String, Long> resolved = new TreeMap<>();
        private long records;
    }

    /**
     * A record was read and parsed.
     *
     * @param stated the fields that its source states
     * @param understood the fields that could be read; those that are not stated do not count
     */
    public void parsed(String form, Set<String> stated, Set<String> understood) {
        Form counts = of(form);
        counts.records++;
        for (String field : stated) {
            add(counts.stated, field, 1);
            if (understood.contains(field)) {
                add(counts.understood, field, 1);
            }
        }
    }

    /**
     * A record was linked.
     *
     * @param resolved the fields that its source states and that its project has a code or an organisation for
     */
    public void linked(String form, Set<String> resolved) {
        Form counts = of(form);
        for (String field : resolved) {
            if (!resolvable.contains(field)) {
                throw new IllegalArgumentException(field + " is no field that is resolved");
            }
            add(counts.resolved, field, 1);
        }
    }

    /** Takes over the counts of another worker. */
    public void addAll(Coverage other) {
        other.forms.forEach((name, counted) -> {
            Form counts = of(name);
            counts.records += counted.records;
            counted.stated.forEach((field, count) -> add(counts.stated, field, count));
            counted.understood.forEach((field, count) -> add(counts.understood, field, count));
            counted.resolved.forEach((field, count) -> add(counts.resolved, field, count));
        });
    }

    /**
     * A row for each form met and each field of the record, stated or not: forms by name, fields in the order of {@link
     * RecordFields}. A field that is not among them comes after them where it was stated.
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        forms.forEach((form, counts) -> {
            Set<String> fields = new LinkedHashSet<>(RecordFields.ALL);
            fields.addAll(counts.stated.keySet());
            for (String field : fields) {
                rows.add(new Row(
                        form,
                        field,
                        counts.records,
                        counts.stated.getOrDefault(field, 0L),
                        counts.understood.getOrDefault(field, 0L),
                        resolvable.contains(field) ? counts.resolved.getOrDefault(field, 0L) : null));
            }
        });
        return Collections.unmodifiableList(rows);
    }

    private Form of(String form) {
        return forms.computeIfAbsent(form, name -> new Form());
    }

    private static void add(Map<String, Long> counts, String field, long count) {
        counts.merge(field, count, Long::sum);
    }
}
