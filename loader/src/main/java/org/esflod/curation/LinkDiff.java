package org.esflod.curation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Which links differ from those of the version served before, and why: {@code links/link-diff.tsv}.
 *
 * <p>Shape: a table with tabs, sorted by name; nothing but its heading where nothing differs or nothing was served before.
 * Compared are the links of a field, name and scope: what they lead to, by which predicate, and how they were decided; not
 * confidence and number of records. Memory does not grow with the number of links.
 */
public final class LinkDiff {
    private static final List<String> COLUMNS = List.of(
            "change",
            "reason",
            "field",
            "name",
            "scope",
            "before",
            "before_name",
            "before_predicate",
            "before_id",
            "now",
            "now_name",
            "now_predicate",
            "now_id",
            "records");

    private static final String OWNER = "owner";
    private static final CsvMapper CSV = new CsvMapper();

    private final LinkInputs nowInputs;
    private final @Nullable LinkInputs beforeInputs;
    private final CuratedLinks curated;

    /** What became of a link. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** Such as {@code added}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why, the first that applies. */
    public enum Reason {
        /** A curator decided, or withdrew a decision. */
        CURATION,
        /** The name came or went, or what stands beside it in the records did. */
        SOURCE,
        /** A new snapshot of registers. */
        REGISTERS,
        /** A new model. */
        MODEL,
        /** Other reference tables or code lists. */
        TABLES,
        /** Another version of the program. */
        PROGRAM;

        /** Such as {@code curation}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A link as far as it is compared.
     *
     * @param id IRI of its record
     * @param field the record's field
     * @param label the name
     * @param scope where it holds; the empty text for everywhere
     * @param predicate IRI
     * @param object IRI of what it leads to
     * @param objectLabel what that is called
     * @param justification IRI of how it was decided
     * @param records how many records it affects
     */
    public record Side(
            String id,
            String field,
            String label,
            String scope,
            String predicate,
            String object,
            String objectLabel,
            String justification,
            long records) {
        private static Side of(Mapping mapping) {
            return new Side(
                    mapping.textOf(Slot.RECORD_ID),
                    mapping.extension("ext_field"),
                    mapping.textOf(Slot.SUBJECT_LABEL),
                    mapping.extension("ext_scope"),
                    mapping.textOf(Slot.PREDICATE_ID),
                    mapping.textOf(Slot.OBJECT_ID),
                    mapping.textOf(Slot.OBJECT_LABEL),
                    mapping.textOf(Slot.MAPPING_JUSTIFICATION),
                    Long.parseLong("0" + mapping.extension("ext_records")));
        }

        private String line() {
            return RecordJson.line(
                    "side",
                    List.of(
                            id,
                            field,
                            label,
                            scope,
                            predicate,
                            object,
                            objectLabel,
                            justification,
                            Long.toString(records)));
        }

        private static Side ofLine(String line) {
            String[] texts = RecordJson.value(line, "side", String[].class);
            return new Side(
                    texts[0],
                    texts[1],
                    texts[2],
                    texts[3],
                    texts[4],
                    texts[5],
                    texts[6],
                    texts[7],
                    Long.parseLong(texts[8]));
        }

        private boolean isCurated() {
            return justification.equals(Sssom.MANUAL_CURATION) || justification.equals(Sssom.MAPPING_REVIEW);
        }

        private boolean isSameAs(Side other) {
            return object.equals(other.object)
                    && predicate.equals(other.predicate)
                    && justification.equals(other.justification);
        }
    }

    /**
     * One difference.
     *
     * @param before the link as it was; null where it was added
     * @param now the link as it is; null where it was removed
     */
    public record Change(
            Kind kind,
            Reason reason,
            @Nullable Side before,
            @Nullable Side now) {}

    /**
     * Where one version's links stand.
     *
     * @param links its {@code links.sssom.tsv}
     * @param projects its {@code projects.csv}, which tells whose names are in the source
     */
    public record VersionFiles(Path links, Path projects) {}

    /**
     * Compares by what decided on links then and now.
     *
     * @param beforeInputs of the version served before; null where it does not say
     */
    public LinkDiff(LinkInputs nowInputs, @Nullable LinkInputs beforeInputs, CuratedLinks curated) {
        this.nowInputs = nowInputs;
        this.beforeInputs = beforeInputs;
        this.curated = curated;
    }

    /**
     * Writes the differences.
     *
     * @param before the version served before; null where there is none
     * @param work a folder for work files
     * @param to gets each difference, in the file's order
     * @return how many there are of each kind and reason, such as {@code 3} of {@code added, curation}
     * @throws LoaderException where a file cannot be read or written
     */
    public Map<Kind, Map<Reason, Long>> write(
            Path file, @Nullable VersionFiles before, VersionFiles now, Path work, Consumer<Change> to) {
        Map<Kind, Map<Reason, Long>> counts = new EnumMap<>(Kind.class);
        try (LineSort lines = new LineSort(work, "link-diff");
                Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                TsvTable table = new TsvTable(out)) {
            table.add(COLUMNS);
            if (before != null) {
                add(before, "b", lines);
                add(now, "n", lines);
                compare(lines, change -> {
                    counts.computeIfAbsent(change.kind(), kind -> new EnumMap<>(Reason.class))
                            .merge(change.reason(), 1L, Long::sum);
                    table.add(row(change));
                    to.accept(change);
                });
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
        return counts;
    }

    private static void add(VersionFiles version, String side, LineSort lines) {
        if (Files.isRegularFile(version.links())) {
            SssomReader.read(version.links(), mapping -> {
                Side link = Side.of(mapping);
                lines.add(RecordJson.text(link.label()) + "\t" + side + "\t" + link.line());
            });
        }
        if (!Files.isRegularFile(version.projects())) {
            return;
        }
        try (Reader in = Files.newBufferedReader(version.projects());
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNextValue()) {
                lines.add(RecordJson.text(rows.nextValue().getOrDefault("owner_label", "")) + "\t" + side);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + version.projects(), e);
        }
    }

    private void compare(LineSort sorted, Consumer<Change> to) {
        try (LineSort.Lines lines = sorted.sorted()) {
            String label = lines.key();
            while (label != null) {
                boolean[] inSource = new boolean[2];
                Map<String, List<Side>> before = new TreeMap<>();
                Map<String, List<Side>> now = new TreeMap<>();
                while (label.equals(lines.key())) {
                    String[] columns = lines.next().split("\t", 3);
                    boolean isNow = columns[1].equals("n");
                    if (columns.length == 2) {
                        inSource[isNow ? 1 : 0] = true;
                    } else {
                        Side side = Side.ofLine(columns[2]);
                        (isNow ? now : before)
                                .computeIfAbsent(side.field() + "\t" + side.scope(), key -> new ArrayList<>())
                                .add(side);
                    }
                }
                Map<String, Boolean> places = new TreeMap<>();
                before.keySet().forEach(place -> places.put(place, true));
                now.keySet().forEach(place -> places.put(place, true));
                for (String place : places.keySet()) {
                    compare(
                            before.getOrDefault(place, List.of()),
                            now.getOrDefault(place, List.of()),
                            inSource[0] && inSource[1],
                            to);
                }
                label = lines.key();
            }
        }
    }

    private void compare(List<Side> before, List<Side> now, boolean inBothSources, Consumer<Change> to) {
        List<Side> gone = new ArrayList<>(before);
        List<Side> come = new ArrayList<>(now);
        gone.removeIf(old -> now.stream().anyMatch(old::isSameAs));
        come.removeIf(one -> before.stream().anyMatch(one::isSameAs));
        Map<String, Side> byObject = new LinkedHashMap<>();
        come.forEach(side -> byObject.put(side.object(), side));
        List<Side> left = new ArrayList<>();
        for (Side old : gone) {
            Side same = byObject.remove(old.object());
            if (same == null) {
                left.add(old);
            } else {
                to.accept(change(Kind.CHANGED, old, same, inBothSources));
            }
        }
        List<Side> added = new ArrayList<>(byObject.values());
        if (left.size() == 1 && added.size() == 1) {
            to.accept(change(Kind.CHANGED, left.get(0), added.get(0), inBothSources));
            return;
        }
        left.forEach(old -> to.accept(change(Kind.REMOVED, old, null, inBothSources)));
        added.forEach(one -> to.accept(change(Kind.ADDED, null, one, inBothSources)));
    }

    private Change change(Kind kind, @Nullable Side before, @Nullable Side now, boolean inBothSources) {
        Side either = now == null ? before : now;
        if (either == null) {
            throw new IllegalArgumentException("a change of nothing");
        }
        boolean isCurated = (before != null && before.isCurated()) || (now != null && now.isCurated());
        return new Change(kind, reason(either, isCurated, inBothSources), before, now);
    }

    private Reason reason(Side either, boolean isCurated, boolean inBothSources) {
        boolean owner = either.field().equals(OWNER);
        LinkInputs old = beforeInputs;
        boolean recurated = old != null && !old.curation().equals(nowInputs.curation());
        if (isCurated || (owner && recurated && curated.names(either.label()))) {
            return Reason.CURATION;
        }
        if (old == null || (owner && !inBothSources)) {
            return Reason.SOURCE;
        }
        if (owner && !old.registers().equals(nowInputs.registers())) {
            return Reason.REGISTERS;
        }
        if (owner && !old.model().equals(nowInputs.model())) {
            return Reason.MODEL;
        }
        if (!old.tables().equals(nowInputs.tables())) {
            return Reason.TABLES;
        }
        return old.program().equals(nowInputs.program()) ? Reason.SOURCE : Reason.PROGRAM;
    }

    private static List<String> row(Change change) {
        Side before = change.before();
        Side now = change.now();
        Side either = now == null ? before : now;
        List<String> cells =
                new ArrayList<>(List.of(change.kind().word(), change.reason().word()));
        if (either != null) {
            cells.addAll(List.of(either.field(), either.label(), either.scope()));
        }
        for (Side side : new Side[] {before, now}) {
            cells.addAll(
                    side == null
                            ? List.of("", "", "", "")
                            : List.of(side.object(), side.objectLabel(), side.predicate(), side.id()));
        }
        cells.add(either == null ? "" : Long.toString(either.records()));
        return cells;
    }
}
