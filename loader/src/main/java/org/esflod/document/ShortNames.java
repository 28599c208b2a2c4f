package org.esflod.document;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** IRIs as prefix and name: {@code esf:Project}. */
final class ShortNames {
    private final SortedMap<String, String> namespaces = new TreeMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    /**
     * By their prefixes.
     *
     * @param namespaces by prefix; each ends with / or #
     */
    ShortNames(Map<String, String> namespaces) {
        this.namespaces.putAll(namespaces);
        namespaces.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
    }

    SortedMap<String, String> namespaces() {
        return Collections.unmodifiableSortedMap(namespaces);
    }

    /** Such as {@code esf:Project}; null where no prefix fits, or nothing or a / or # would come after it. */
    @Nullable
    String of(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = end == iri.length() ? null : prefixes.get(iri.substring(0, end));
        return prefix == null ? null : prefix + ":" + iri.substring(end);
    }
}
