package org.esflod.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/** The metadata of a set, from YAML and back. */
final class SssomMetadata {
    private static final String CURIE_MAP = "curie_map";
    private static final String DEFINITIONS = "extension_definitions";
    private static final String SLOT_NAME = "slot_name";
    private static final String PROPERTY = "property";
    private static final String TYPE_HINT = "type_hint";

    /** The property of an extension that states none. */
    private static final String UNSTATED = "http://sssom.invalid/";

    private static final Pattern NC_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private SssomMetadata() {}

    /** The set that a text describes. */
    static MappingSet read(String file, String yaml) {
        Map<String, Object> read = YamlBlock.read(file, yaml);
        SortedMap<String, String> prefixes = prefixes(file, read.get(CURIE_MAP));
        Curies.redefined(prefixes).ifPresent(prefix -> {
            throw new LoaderException(file + ", " + CURIE_MAP + ": " + prefix + " is built in and means "
                    + Curies.BUILT_IN.get(prefix) + ", not " + prefixes.get(prefix));
        });
        Curies curies = new Curies(prefixes);
        SortedMap<String, MappingSet.Definition> definitions = definitions(read.get(DEFINITIONS), curies);
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        SortedMap<String, String> extensions = new TreeMap<>();
        List<String> discarded = new ArrayList<>();
        read.forEach((key, value) -> {
            Optional<Slot> slot = Slot.of(key).filter(Slot.OF_A_SET::contains);
            if (slot.isPresent()) {
                slots.put(slot.get(), values(file, slot.get(), value, curies));
            } else if (definitions.containsKey(key) && value instanceof String text) {
                extensions.put(key, text);
            } else if (!key.equals(CURIE_MAP) && !key.equals(DEFINITIONS)) {
                discarded.add(key);
            }
        });
        slots.values().removeIf(List::isEmpty);
        return new MappingSet(prefixes, slots, definitions, extensions, discarded, List.of());
    }

    private static SortedMap<String, String> prefixes(String file, @Nullable Object value) {
        SortedMap<String, String> prefixes = new TreeMap<>();
        if (value == null) {
            return prefixes;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new LoaderException(file + ", " + CURIE_MAP + ": a map of prefixes is expected");
        }
        map.forEach((prefix, iri) -> {
            if (!NC_NAME.matcher(String.valueOf(prefix)).matches() || !(iri instanceof String text)) {
                throw new LoaderException(file + ", " + CURIE_MAP + ": " + prefix + " is no prefix of an IRI");
            }
            prefixes.put(String.valueOf(prefix), text);
        });
        return prefixes;
    }

    /** Definitions that are not sound are passed over, and what they define is left out: so SSSOM demands. */
    private static SortedMap<String, MappingSet.Definition> definitions(@Nullable Object value, Curies curies) {
        SortedMap<String, MappingSet.Definition> definitions = new TreeMap<>();
        Set<String> properties = new HashSet<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    define(map, curies, properties, definitions);
                }
            }
        }
        return definitions;
    }

    private static void define(
            Map<?, ?> map,
            Curies curies,
            Set<String> properties,
            SortedMap<String, MappingSet.Definition> definitions) {
        boolean known = map.keySet().stream().allMatch(Set.of(SLOT_NAME, PROPERTY, TYPE_HINT)::contains);
        if (!known
                || !(map.get(SLOT_NAME) instanceof String name)
                || !NC_NAME.matcher(name).matches()) {
            return;
        }
        Object stated = map.get(PROPERTY);
        Object hint = map.get(TYPE_HINT);
        Optional<String> property = stated == null ? Optional.of(UNSTATED + name) : curies.iri(String.valueOf(stated));
        Optional<String> type = hint == null ? Optional.empty() : curies.iri(String.valueOf(hint));
        boolean sound = property.isPresent()
                && (hint == null || type.isPresent())
                && Slot.of(name).isEmpty()
                && !definitions.containsKey(name)
                && properties.add(property.get());
        if (sound) {
            definitions.put(name, new MappingSet.Definition(property.get(), type.orElse(null)));
        }
    }

    private static List<String> values(String file, Slot slot, Object value, Curies curies) {
        List<?> stated = value instanceof List<?> list ? list : List.of(value);
        if (stated.size() > 1 && !slot.isMultivalued()) {
            throw new LoaderException(file + ", " + slot.slotName() + ": one value is expected");
        }
        List<String> values = new ArrayList<>();
        for (Object each : stated) {
            if (!(each instanceof String text)) {
                throw new LoaderException(file + ", " + slot.slotName() + ": a text is expected");
            }
            String read = slot.type() == Slot.Type.ENTITY ? iri(file, 0, slot.slotName(), curies, text) : text;
            SlotRules.wrong(slot, read).ifPresent(wrong -> {
                throw new LoaderException(file + ", " + slot.slotName() + ": " + wrong);
            });
            values.add(read);
        }
        return values;
    }

    /** The IRI of a CURIE in a file. */
    static String iri(String file, int line, String slot, Curies curies, String curie) {
        return curies.iri(curie)
                .orElseThrow(() -> new LoaderException(file + (line > 0 ? ", line " + line : "") + ", " + slot + ": \""
                        + curie + "\" is no CURIE with a prefix of " + CURIE_MAP));
    }

    /**
     * The text of a set.
     *
     * @param used the prefixes to declare
     */
    static String write(MappingSet set, Curies curies, Set<String> used) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, Slot.SSSOM_VERSION, set, curies);
        SortedMap<String, String> prefixes = new TreeMap<>(curies.declared());
        prefixes.keySet().removeIf(prefix -> Curies.BUILT_IN.containsKey(prefix) || !used.contains(prefix));
        if (!prefixes.isEmpty()) {
            map.put(CURIE_MAP, prefixes);
        }
        Slot.OF_A_SET.stream().filter(slot -> slot != Slot.SSSOM_VERSION).forEach(slot -> put(map, slot, set, curies));
        List<Map<String, Object>> definitions = new ArrayList<>();
        set.definitions().entrySet().stream()
                .sorted(Comparator.comparing(definition -> definition.getValue().property()))
                .forEach(definition -> {
                    Map<String, Object> written = new LinkedHashMap<>();
                    written.put(SLOT_NAME, definition.getKey());
                    written.put(PROPERTY, curies.curie(definition.getValue().property()));
                    String type = definition.getValue().typeHint();
                    if (type != null) {
                        written.put(TYPE_HINT, curies.curie(type));
                    }
                    definitions.add(written);
                });
        if (!definitions.isEmpty()) {
            map.put(DEFINITIONS, definitions);
        }
        map.putAll(set.extensions());
        return YamlBlock.write(map);
    }

    private static void put(Map<String, Object> map, Slot slot, MappingSet set, Curies curies) {
        List<String> values = set.slots().getOrDefault(slot, List.of()).stream()
                .map(value -> slot.type() == Slot.Type.ENTITY ? curies.curie(value) : value)
                .toList();
        if (!values.isEmpty()) {
            map.put(slot.slotName(), slot.isMultivalued() ? values : values.get(0));
        }
    }
}
