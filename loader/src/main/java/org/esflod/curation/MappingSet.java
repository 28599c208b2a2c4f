package org.esflod.curation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of mappings and what it says of itself.
 *
 * @param prefixes what it declares beside the built-in ones: name to IRI
 * @param slots its own slots, and those whose value is that of all its mappings until {@link Propagation} takes them down
 * @param definitions the extensions that it defines, by slot name
 * @param extensions values of extensions of the set itself
 * @param discarded columns and keys that nobody defined: left out, as SSSOM demands
 * @param mappings the rows; empty where they are streamed
 */
public record MappingSet(
        SortedMap<String, String> prefixes,
        Map<Slot, List<String>> slots,
        SortedMap<String, Definition> definitions,
        SortedMap<String, String> extensions,
        List<String> discarded,
        List<Mapping> mappings) {
    /**
     * An extension: a slot that SSSOM lacks.
     *
     * @param property its IRI
     * @param typeHint IRI of its datatype; null for a text
     */
    public record Definition(String property, @Nullable String typeHint) {}

    /** Copies all. */
    public MappingSet {
        prefixes = Collections.unmodifiableSortedMap(new TreeMap<>(prefixes));
        Map<Slot, List<String>> sorted = new EnumMap<>(Slot.class);
        slots.forEach((slot, values) -> sorted.put(slot, List.copyOf(values)));
        slots = Collections.unmodifiableMap(sorted);
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
        discarded = List.copyOf(discarded);
        mappings = List.copyOf(mappings);
    }

    /** The first value of a slot of the set; the empty text where it has none. */
    public String textOf(Slot slot) {
        List<String> values = slots.getOrDefault(slot, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Short and full identifiers by its prefixes. */
    public Curies curies() {
        return new Curies(prefixes);
    }

    /** The same with other mappings. */
    public MappingSet with(List<Mapping> others) {
        return new MappingSet(prefixes, slots, definitions, extensions, discarded, others);
    }

    /** The same with other slots of its own. */
    MappingSet withSlots(Map<Slot, List<String>> others) {
        return new MappingSet(prefixes, others, definitions, extensions, discarded, mappings);
    }

    /** Begins a set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A set in the making, without mappings. */
    public static final class Builder {
        private final SortedMap<String, String> prefixes = new TreeMap<>();
        private final Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        private final SortedMap<String, Definition> definitions = new TreeMap<>();

        private Builder() {
            slots.put(Slot.SSSOM_VERSION, List.of("1.1"));
        }

        /** Declares a prefix. */
        public Builder prefix(String name, String iri) {
            prefixes.put(name, iri);
            return this;
        }

        /** Sets a slot of the set. */
        public Builder set(Slot slot, String value) {
            slots.put(slot, List.of(value));
            return this;
        }

        /**
         * Defines an extension.
         *
         * @param typeHint IRI of its datatype; null for a text
         */
        public Builder extension(String name, String property, @Nullable String typeHint) {
            definitions.put(name, new Definition(property, typeHint));
            return this;
        }

        /** The set. */
        public MappingSet build() {
            return new MappingSet(prefixes, slots, definitions, new TreeMap<>(), List.of(), List.of());
        }
    }
}
