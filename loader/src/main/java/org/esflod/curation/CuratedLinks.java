package org.esflod.curation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.match.NameKeys;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What curators decided on owners' names: the files of {@code mapping/links}.
 *
 * <p>First a {@code Not}, then a match, then {@code sssom:NoTermFound}; of two matches that hold for a record the one of the
 * narrower scope. Names are compared as {@link NameKeys#exact} gives them. Unchanging, for any number of threads.
 */
public final class CuratedLinks {
    /** How the files end. */
    static final String ENDING = ".sssom.tsv";

    private final Map<String, List<CuratedRow>> byName;
    private final String hash;

    /**
     * What holds for one name in one place.
     *
     * @param not keys of organisations that it is not
     * @param match key of the organisation that it is, or is a unit of; null where nothing says so, or two rows of equal
     *     scope differ
     * @param unit whether it is a unit of that organisation
     * @param noTerm whether it is no organisation that has a number
     * @param recordIds the rows that say so, the deciding one first; IRIs
     */
    public record Curated(
            Set<String> not, @Nullable String match, boolean unit, boolean noTerm, List<String> recordIds) {
        private static final Curated NOTHING = new Curated(Set.of(), null, false, false, List.of());

        /** Copies both. */
        public Curated {
            not = Set.copyOf(not);
            recordIds = List.copyOf(recordIds);
        }

        /** Whether curators say nothing. */
        public boolean isEmpty() {
            return recordIds.isEmpty();
        }
    }

    private CuratedLinks(Map<String, List<CuratedRow>> byName, String hash) {
        this.byName = byName;
        this.hash = hash;
    }

    /** Nothing decided. */
    public static CuratedLinks none() {
        return of(new TreeMap<>());
    }

    /**
     * Reads a folder; one that is absent holds nothing.
     *
     * @param folder such as {@code mapping/links}
     * @throws LoaderException where a file is no SSSOM or a row no decision, with file, line and slot; where two rows
     *     contradict each other, with both record ids
     */
    public static CuratedLinks read(Path folder) {
        Map<Path, MappingSet> sets = new TreeMap<>();
        files(folder).forEach(file -> sets.put(file, SssomReader.read(file)));
        return of(sets);
    }

    /** The files of a folder, sorted. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            entries.forEach(files::add);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + folder, e);
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** The decisions of files that were read. */
    static CuratedLinks of(Map<Path, MappingSet> sets) {
        Map<String, CuratedRow> byId = new TreeMap<>();
        Map<String, List<CuratedRow>> byName = new HashMap<>();
        sets.forEach((file, set) -> {
            if (!set.discarded().isEmpty()) {
                throw new LoaderException(file + ": SSSOM has no slot " + String.join(", ", set.discarded())
                        + ", and extension_definitions define none; is it misspelt?");
            }
            for (Mapping mapping : set.mappings()) {
                CuratedRow row = CuratedRow.of(file, mapping);
                CuratedRow before = byId.putIfAbsent(mapping.textOf(Slot.RECORD_ID), row);
                if (before != null) {
                    throw new LoaderException(
                            "record_id " + row.id() + " stands twice: " + where(before) + " and " + where(row));
                }
                List<CuratedRow> same = byName.computeIfAbsent(row.name(), name -> new ArrayList<>());
                same.forEach(other -> refuse(other, row));
                same.add(row);
            }
        });
        byName.values().forEach(rows -> rows.sort(Comparator.comparing(CuratedRow::id)));
        return new CuratedLinks(byName, hash(byId));
    }

    private static void refuse(CuratedRow one, CuratedRow other) {
        one.contradicts(other).ifPresent(why -> {
            throw new LoaderException("curated links " + one.id() + " (" + where(one) + ") and " + other.id() + " ("
                    + where(other) + ") contradict each other on \""
                    + other.mapping().textOf(Slot.SUBJECT_LABEL)
                    + "\": " + why + "; remove or narrow one of them");
        });
    }

    private static String where(CuratedRow row) {
        return row.file()
                + (row.mapping().line() > 0 ? ", line " + row.mapping().line() : "");
    }

    /** Over what is decided, not over comments and dates. */
    private static String hash(Map<String, CuratedRow> byId) {
        return Keys.hash(byId.entrySet().stream()
                .flatMap(row -> Stream.of(
                        row.getKey(),
                        row.getValue().name(),
                        row.getValue().scope().text(),
                        row.getValue().kind().name(),
                        String.valueOf(row.getValue().key())))
                .toArray(String[]::new));
    }

    /** What this is made of: the same decisions give the same 16 characters. */
    public String hash() {
        return hash;
    }

    /** How many rows there are. */
    public int size() {
        return byName.values().stream().mapToInt(List::size).sum();
    }

    /** Whether curators say anything of an owner's name, wherever. */
    boolean names(String label) {
        return byName.containsKey(NameKeys.of(label).exact());
    }

    /**
     * What curators say of an owner's name.
     *
     * @param label the name as a source writes it
     * @param scopes where the record stands: NUTS codes, municipality codes, its programme period; {@code *} is understood
     */
    public Curated find(String label, Collection<String> scopes) {
        List<CuratedRow> rows = byName.getOrDefault(NameKeys.of(label).exact(), List.of()).stream()
                .filter(row -> holds(row.scope(), scopes))
                .toList();
        if (rows.isEmpty()) {
            return Curated.NOTHING;
        }
        Set<String> not = new TreeSet<>();
        rows.stream()
                .filter(row -> row.kind() == CuratedRow.Kind.NOT)
                .forEach(row -> not.add(String.valueOf(row.key())));
        List<CuratedRow> matches = rows.stream()
                .filter(row -> row.isMatch() && !not.contains(String.valueOf(row.key())))
                .toList();
        Optional<CuratedRow> match = match(matches);
        boolean noTerm = matches.isEmpty() && rows.stream().anyMatch(row -> row.kind() == CuratedRow.Kind.NO_TERM);
        List<String> ids = Stream.concat(match.stream(), rows.stream())
                .map(row -> row.mapping().textOf(Slot.RECORD_ID))
                .distinct()
                .toList();
        return new Curated(
                not,
                match.map(CuratedRow::key).orElse(null),
                match.filter(row -> row.kind() == CuratedRow.Kind.UNIT).isPresent(),
                noTerm,
                ids);
    }

    /** The row of the narrowest scope; none where two of equal scope differ: a project of two municipalities. */
    private static Optional<CuratedRow> match(List<CuratedRow> matches) {
        int narrowest =
                matches.stream().mapToInt(row -> row.scope().narrowness()).max().orElse(0);
        List<CuratedRow> counting = matches.stream()
                .filter(row -> row.scope().narrowness() == narrowest)
                .toList();
        boolean agree = counting.stream()
                        .map(row -> row.kind() + " " + row.key())
                        .distinct()
                        .count()
                == 1;
        return agree ? Optional.of(counting.get(0)) : Optional.empty();
    }

    /** A row for a region holds for a record in a part of it. */
    private static boolean holds(Scope scope, Collection<String> scopes) {
        return scope.kind() == Scope.Kind.EVERYWHERE
                || scopes.stream().flatMap(text -> Scope.of(text).stream()).anyMatch(scope::covers);
    }
}
