package org.esflod.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the columns of a file stand, by its first line. */
final class Columns {
    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    private Columns(List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            places.putIfAbsent(headings.get(i).strip(), i);
        }
        this.count = headings.size();
    }

    /** The columns; null where one that is required is not there. */
    static @Nullable Columns of(List<String> headings, List<String> required) {
        Columns columns = new Columns(headings);
        return columns.places.keySet().containsAll(required) ? columns : null;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Where one stands, from 0; -1 where there is none of that name. */
    int place(String heading) {
        return places.getOrDefault(heading, -1);
    }
}
