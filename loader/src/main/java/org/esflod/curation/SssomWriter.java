package org.esflod.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;

/**
 * Writes files of SSSOM/TSV 1.1: UTF-8, LF, metadata in {@code #} lines, columns in the order of the specification, no
 * empty columns, only the prefixes in use. The same mappings give the same bytes.
 *
 * <p>One rule of the canonical form is not kept: confidences are written as they are, since .9996 rounded to three digits
 * would claim certainty. Source: SSSOM/TSV, Canonical SSSOM/TSV format.
 */
public final class SssomWriter {
    /** Mappings with an id by it, others by all their slots. */
    private static final Comparator<Mapping> ORDER = Comparator.comparing(
                    (Mapping mapping) -> mapping.textOf(Slot.RECORD_ID))
            .thenComparing(mapping -> mapping.slots().toString())
            .thenComparing(mapping -> mapping.extensions().toString());

    private SssomWriter() {}

    /**
     * Writes a set in canonical form: what all mappings share stands in the metadata, mappings are sorted.
     *
     * @throws LoaderException where the file cannot be written
     */
    public static void write(Path file, MappingSet set) {
        MappingSet condensed = Propagation.condensed(set);
        List<Mapping> sorted = condensed.mappings().stream().sorted(ORDER).toList();
        write(file, condensed, sorted::forEach);
    }

    /**
     * Writes mappings one by one, as they are and in their order; memory does not grow with their number.
     *
     * @param header the metadata; its mappings are not written
     * @param rows gives the mappings; run twice, since the columns come first
     * @throws LoaderException where the file cannot be written
     * @throws IllegalArgumentException where no prefix of the header fits an identifier
     */
    public static void write(Path file, MappingSet header, Consumer<Consumer<Mapping>> rows) {
        Curies curies = header.curies();
        Used used = new Used(curies);
        used.see(header);
        rows.accept(used::see);
        MappingSet defined = used.definedOnly(header);
        List<String> extensions = defined.definitions().entrySet().stream()
                .sorted(Comparator.comparing(definition -> definition.getValue().property()))
                .map(Map.Entry::getKey)
                .filter(used.extensions::contains)
                .toList();
        List<String> columns = new ArrayList<>();
        used.slots.forEach(slot -> columns.add(slot.slotName()));
        columns.addAll(extensions);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String line :
                    SssomMetadata.write(defined, curies, used.prefixes).lines().toList()) {
                out.write("#" + line + "\n");
            }
            try (TsvTable table = new TsvTable(out)) {
                table.add(columns);
                rows.accept(mapping -> table.add(row(mapping, used.slots, extensions, curies)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The columns of an empty table. */
    private static final Set<Slot> ALWAYS = EnumSet.of(
            Slot.RECORD_ID, Slot.SUBJECT_LABEL, Slot.PREDICATE_ID, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION);

    /** What the metadata must say: prefixes, extensions and columns that have values. */
    private static final class Used {
        private final Curies curies;
        private final Set<String> prefixes = new TreeSet<>();
        private final Set<Slot> slots = EnumSet.noneOf(Slot.class);
        private final Set<String> extensions = new TreeSet<>();

        private Used(Curies curies) {
            this.curies = curies;
        }

        private void see(MappingSet header) {
            header.slots().forEach(this::identifiers);
        }

        private void see(Mapping mapping) {
            mapping.slots().forEach((slot, values) -> {
                slots.add(slot);
                identifiers(slot, values);
            });
            extensions.addAll(mapping.extensions().keySet());
        }

        private void identifiers(Slot slot, List<String> values) {
            if (slot.type() == Slot.Type.ENTITY) {
                values.forEach(this::identifier);
            }
        }

        private void identifier(String iri) {
            String prefix = curies.prefix(iri);
            if (prefix == null) {
                throw new IllegalArgumentException("no prefix for " + iri);
            }
            prefixes.add(prefix);
        }

        /** The header with the definitions in use. */
        private MappingSet definedOnly(MappingSet header) {
            if (slots.isEmpty()) {
                slots.addAll(ALWAYS);
            }
            Map<String, MappingSet.Definition> definitions = new TreeMap<>(header.definitions());
            definitions
                    .keySet()
                    .removeIf(name ->
                            !extensions.contains(name) && !header.extensions().containsKey(name));
            definitions.values().forEach(definition -> {
                identifier(definition.property());
                String type = definition.typeHint();
                if (type != null) {
                    identifier(type);
                }
            });
            return new MappingSet(
                    header.prefixes(),
                    header.slots(),
                    new TreeMap<>(definitions),
                    header.extensions(),
                    List.of(),
                    List.of());
        }
    }

    private static List<String> row(Mapping mapping, Set<Slot> slots, List<String> extensions, Curies curies) {
        List<String> cells = new ArrayList<>(slots.size() + extensions.size());
        for (Slot slot : slots) {
            List<String> values = mapping.slots().getOrDefault(slot, List.of());
            List<String> written = slot.type() == Slot.Type.ENTITY
                    ? values.stream().map(curies::curie).toList()
                    : values;
            cells.add(slot.isMultivalued() ? ValueList.join(written) : String.join("", written));
        }
        extensions.forEach(extension -> cells.add(mapping.extension(extension)));
        return cells;
    }
}
