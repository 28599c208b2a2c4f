package org.esflod.curation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that all mappings of a set share, moved between the set and its mappings.
 *
 * <p>Source: SSSOM, Propagatable slots.
 */
public final class Propagation {
    private Propagation() {}

    /** The set's shared values taken down to each mapping; a slot of which any mapping has its own value stays. */
    public static MappingSet propagated(MappingSet set) {
        Set<Slot> own = EnumSet.noneOf(Slot.class);
        set.mappings().forEach(mapping -> own.addAll(mapping.slots().keySet()));
        Map<Slot, List<String>> shared = shared(set, own);
        List<Mapping> mappings = new ArrayList<>();
        set.mappings().forEach(mapping -> mappings.add(down(shared, mapping)));
        return without(shared, set).with(mappings);
    }

    /** What all mappings have in common taken up to the set, where the set does not say otherwise. */
    public static MappingSet condensed(MappingSet set) {
        if (set.mappings().isEmpty()) {
            return set;
        }
        Map<Slot, List<String>> common = new EnumMap<>(Slot.class);
        set.mappings().get(0).slots().forEach((slot, values) -> {
            boolean free = values.equals(set.slots().getOrDefault(slot, values));
            if (slot.isPropagatable()
                    && free
                    && set.mappings().stream()
                            .allMatch(mapping -> values.equals(mapping.slots().get(slot)))) {
                common.put(slot, values);
            }
        });
        Map<Slot, List<String>> ofSet = new EnumMap<>(Slot.class);
        ofSet.putAll(set.slots());
        ofSet.putAll(common);
        List<Mapping> mappings = new ArrayList<>();
        for (Mapping mapping : set.mappings()) {
            Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
            slots.putAll(mapping.slots());
            common.keySet().forEach(slots::remove);
            mappings.add(mapping.with(slots));
        }
        return set.withSlots(ofSet).with(mappings);
    }

    /** The set's values that go down, given the slots of which mappings have values of their own. */
    static Map<Slot, List<String>> shared(MappingSet set, Set<Slot> own) {
        Map<Slot, List<String>> shared = new EnumMap<>(Slot.class);
        set.slots().forEach((slot, values) -> {
            if (slot.isPropagatable() && !own.contains(slot)) {
                shared.put(slot, values);
            }
        });
        return shared;
    }

    /** A mapping with shared values. */
    static Mapping down(Map<Slot, List<String>> shared, Mapping mapping) {
        if (shared.isEmpty()) {
            return mapping;
        }
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        slots.putAll(shared);
        slots.putAll(mapping.slots());
        return mapping.with(slots);
    }

    /** The set without what went down. */
    static MappingSet without(Map<Slot, List<String>> shared, MappingSet set) {
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        slots.putAll(set.slots());
        shared.keySet().forEach(slots::remove);
        return set.withSlots(slots);
    }
}
