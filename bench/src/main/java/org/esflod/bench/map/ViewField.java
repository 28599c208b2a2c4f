package org.esflod.bench.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a logical view (RML-LV).
 *
 * @param name in full, with those of the fields around it: {@code location.address.postcode}
 * @param path the members that lead to it from the field around it, or from the record; empty: that value itself
 * @param each whether the path ends in {@code [*]}
 * @param constant what its value is, where that is not read; then there is no path
 * @param iterable whether it has fields
 * @param fields what it has
 */
record ViewField(
        String name,
        List<String> path,
        boolean each,
        @Nullable String constant,
        boolean iterable,
        List<ViewField> fields) {
    ViewField {
        path = List.copyOf(path);
        fields = List.copyOf(fields);
    }

    /** Its name as a variable or member: {@code location_address_postcode}. */
    String variable() {
        return name.replace('.', '_');
    }
}
