package org.esflod.curation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of SSSOM: a subject, what it is to an object, why, and how certain that is.
 *
 * @param slots values by slot, in the order of the slots; identifiers as full IRIs; a slot without value is absent
 * @param extensions values of slots that SSSOM lacks, by name such as {@code ext_scope}
 * @param line where it stands in its file, from 1; 0 where it was not read
 */
public record Mapping(Map<Slot, List<String>> slots, SortedMap<String, String> extensions, int line) {
    /** Copies both maps. */
    public Mapping {
        Map<Slot, List<String>> sorted = new EnumMap<>(Slot.class);
        slots.forEach((slot, values) -> sorted.put(slot, List.copyOf(values)));
        slots = Collections.unmodifiableMap(sorted);
        extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
    }

    /** The first value of a slot; null where it has none. */
    public @Nullable String text(Slot slot) {
        List<String> values = slots.get(slot);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The value of a slot that is there; the empty text where it is not. */
    public String textOf(Slot slot) {
        String text = text(slot);
        return text == null ? "" : text;
    }

    /** The value of an extension; the empty text where there is none. */
    public String extension(String name) {
        return extensions.getOrDefault(name, "");
    }

    /** What it is called in messages: its record id, its last part only where that tells enough; else its line. */
    public String name() {
        String id = text(Slot.RECORD_ID);
        return id == null ? "line " + line : id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1);
    }

    /** Whether it says that the subject is no match. */
    public boolean isNot() {
        return Sssom.NOT.equals(text(Slot.PREDICATE_MODIFIER));
    }

    /** Whether it says that there is no object. */
    public boolean isNoTermFound() {
        return Sssom.NO_TERM_FOUND.equals(text(Slot.OBJECT_ID));
    }

    /** Estimated probability that it is right; null where not stated. */
    public @Nullable BigDecimal confidence() {
        String confidence = text(Slot.CONFIDENCE);
        return confidence == null ? null : new BigDecimal(confidence);
    }

    /** The same with other slots. */
    Mapping with(Map<Slot, List<String>> others) {
        return new Mapping(others, extensions, line);
    }

    /** Begins a mapping. */
    public static Builder builder() {
        return new Builder();
    }

    /** A mapping in the making. */
    public static final class Builder {
        private final Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        private final SortedMap<String, String> extensions = new TreeMap<>();

        private Builder() {}

        /** Sets a slot; null or the empty text leaves it without value. */
        public Builder set(Slot slot, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                slots.put(slot, List.of(value));
            }
            return this;
        }

        /** Sets a slot that takes a list. */
        public Builder setAll(Slot slot, String... values) {
            slots.put(slot, Arrays.asList(values));
            return this;
        }

        /** Sets an extension; null or the empty text leaves it without value. */
        public Builder extension(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                extensions.put(name, value);
            }
            return this;
        }

        /**
         * The mapping.
         *
         * @throws IllegalArgumentException where it breaks a rule of SSSOM
         */
        public Mapping build() {
            Mapping mapping = new Mapping(slots, extensions, 0);
            SlotRules.wrong(mapping).ifPresent(wrong -> {
                throw new IllegalArgumentException(wrong.slot() + ": " + wrong.why());
            });
            return mapping;
        }
    }
}
