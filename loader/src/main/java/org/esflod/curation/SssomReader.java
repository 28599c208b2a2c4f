package org.esflod.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of SSSOM/TSV, version 1.0 and 1.1.
 *
 * <p>Metadata stands in {@code #} lines before the table, else in a file beside it ({@code NAME.sssom.yml}). CURIEs become
 * IRIs, values that the set states for all go down to each mapping, and columns that are neither SSSOM's nor defined as
 * extensions are left out and named ({@link MappingSet#discarded}). Slots of version 1.1 are read in a set that states no
 * version too, as in the specification's own examples.
 *
 * <p>Errors: {@link LoaderException} with file, line and slot. Source: <a
 * href="https://mapping-commons.github.io/sssom/">SSSOM</a>.
 */
public final class SssomReader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String file;
    private final MappingSet set;
    private final Curies curies;
    private final int metadataLines;
    private final Path path;

    private SssomReader(Path path) throws IOException {
        this.path = path;
        this.file = path.toString();
        StringBuilder yaml = new StringBuilder();
        try (BufferedReader in = open(path)) {
            this.metadataLines = metadata(in, yaml);
        }
        Path beside = metadataLines > 0 ? null : external(path);
        this.set = beside == null
                ? SssomMetadata.read(file, yaml.toString())
                : SssomMetadata.read(beside.toString(), Files.readString(beside, StandardCharsets.UTF_8));
        this.curies = set.curies();
    }

    /**
     * Reads a file as a whole.
     *
     * @throws LoaderException where it is no SSSOM
     */
    public static MappingSet read(Path file) {
        List<Mapping> mappings = new ArrayList<>();
        MappingSet set = read(file, mappings::add);
        return set.with(mappings);
    }

    /**
     * Reads a file row by row; memory does not grow with their number.
     *
     * @param to gets the mappings in the file's order
     * @return the set without mappings
     * @throws LoaderException where it is no SSSOM
     */
    public static MappingSet read(Path file, Consumer<Mapping> to) {
        try {
            return new SssomReader(file).read(to);
        } catch (CharacterCodingException e) {
            throw new LoaderException(file + " is not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private MappingSet read(Consumer<Mapping> to) throws IOException {
        Set<String> discarded = new HashSet<>();
        Set<Slot> candidates = Propagation.shared(set, Set.of()).keySet();
        Set<Slot> own = EnumSet.noneOf(Slot.class);
        try (TsvRows rows = rows()) {
            boolean maybe = false;
            for (String column : rows.columns()) {
                Optional<Slot> slot = Slot.of(column).filter(Slot::isOfMapping);
                maybe |= slot.filter(candidates::contains).isPresent();
                if (slot.isEmpty() && !column.isEmpty() && !set.definitions().containsKey(column)) {
                    discarded.add(column);
                }
            }
            // Whether any mapping has its own value shows at the end of the file only.
            for (TsvRows.Row row = maybe ? rows.row() : null; row != null; row = rows.row()) {
                row.cells().keySet().forEach(column -> Slot.of(column).ifPresent(own::add));
            }
        }
        Map<Slot, List<String>> shared = Propagation.shared(set, own);
        try (TsvRows rows = rows()) {
            for (TsvRows.Row row = rows.row(); row != null; row = rows.row()) {
                to.accept(mapping(row, shared));
            }
        }
        discarded.addAll(set.discarded());
        MappingSet rest = Propagation.without(shared, set);
        return new MappingSet(
                rest.prefixes(),
                rest.slots(),
                rest.definitions(),
                rest.extensions(),
                discarded.stream().sorted().toList(),
                List.of());
    }

    private Mapping mapping(TsvRows.Row row, Map<Slot, List<String>> shared) {
        Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
        Map<String, String> extensions = new TreeMap<>();
        row.cells().forEach((column, cell) -> {
            Optional<Slot> slot = Slot.of(column).filter(Slot::isOfMapping);
            if (slot.isPresent()) {
                slots.put(slot.get(), values(row.line(), slot.get(), cell));
            } else if (set.definitions().containsKey(column)) {
                extensions.put(column, cell);
            }
        });
        Mapping mapping = Propagation.down(shared, new Mapping(slots, new TreeMap<>(extensions), row.line()));
        SlotRules.wrong(mapping).ifPresent(wrong -> {
            throw new LoaderException(file + ", line " + row.line() + ", " + wrong.slot() + ": " + wrong.why());
        });
        return mapping;
    }

    private List<String> values(int line, Slot slot, String cell) {
        List<String> values = slot.isMultivalued() ? ValueList.split(cell) : List.of(cell);
        if (slot.type() == Slot.Type.TEXT) {
            return values;
        }
        return values.stream()
                .map(String::strip)
                .map(value -> slot.type() == Slot.Type.ENTITY
                        ? SssomMetadata.iri(file, line, slot.slotName(), curies, value)
                        : value)
                .toList();
    }

    private TsvRows rows() throws IOException {
        BufferedReader in = open(path);
        metadata(in, new StringBuilder());
        return new TsvRows(file, in, metadataLines);
    }

    /** Strict: bytes that are no characters are an error, not a question mark. */
    static BufferedReader open(Path file) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        // SSSOM forbids the mark and spreadsheets write it.
        if (peek(in) == BYTE_ORDER_MARK) {
            in.read();
        }
        return in;
    }

    private static int peek(BufferedReader in) throws IOException {
        in.mark(1);
        int c = in.read();
        in.reset();
        return c;
    }

    private static int metadata(BufferedReader in, StringBuilder yaml) throws IOException {
        int lines = 0;
        while (peek(in) == '#') {
            String line = in.readLine();
            yaml.append(line, 1, line.length()).append('\n');
            lines++;
        }
        return lines;
    }

    private static @Nullable Path external(Path table) {
        String name = String.valueOf(table.getFileName()).replaceFirst("(\\.sssom)?\\.[A-Za-z]+$", "");
        for (String ending : List.of(".sssom.yml", ".sssom.yaml", ".yml")) {
            Path beside = table.resolveSibling(name + ending);
            if (Files.isRegularFile(beside)) {
                return beside;
            }
        }
        return null;
    }
}
