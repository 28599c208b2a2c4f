package org.esflod.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a version and the one before: {@code meta/CHANGES.md} for people, {@code meta/changes.json} for
 * programs, {@code meta/changes.rdfp.gz} to be applied to the dump before.
 *
 * <p>They tell of two versions, so they are no part of either: not in its id, nor in its manifest. When something is erased
 * they go from all versions and are made anew. Memory is flat: the statements are sorted in files.
 */
public final class VersionChanges {
    public static final String PAGE = "meta/CHANGES.md";
    public static final String COUNTS = "meta/changes.json";
    public static final String PATCH = "meta/changes.rdfp.gz";

    /** All of them, by their paths in a version. */
    public static final List<String> FILES = List.of(PAGE, COUNTS, PATCH);

    private static final String DUMP = "dumps/" + DumpFormat.TRIG.fileName();

    private static final Map<String, String> NAMES = Map.of(
            "project", "Projects",
            "organisation", "Organisations",
            "municipality", "Municipalities",
            "region", "Regions",
            "scheme", "Codes and code lists",
            "record", "Source records",
            "link", "Link decisions",
            "other", "Other");

    private final Path work;

    /**
     * Compares in a folder.
     *
     * @param work a folder for work files, with room for the statements of both versions twice
     */
    public VersionChanges(Path work) {
        this.work = work;
    }

    /**
     * Writes what differs; a first version has a page only, which says so.
     *
     * @param before the folder of the version before; null where there is none
     * @param after the folder of the version, with its manifest
     * @param to the folder to write below, {@code after} or another one
     */
    public void write(@Nullable Path before, Path after, Path to) {
        try {
            Files.createDirectories(to.resolve("meta"));
            Described now = Described.of(after);
            if (before == null || !Files.isRegularFile(before.resolve(DUMP))) {
                Files.writeString(
                        to.resolve(PAGE),
                        "# Version " + now.id() + "\n\nThe first version, or the one before is gone.\n");
                return;
            }
            Described then = Described.of(before);
            Path removed = work.resolve("removed.nq");
            Path added = work.resolve("added.nq");
            ChangeCounts counts = compare(before, then.base(), after, now.base(), removed, added);
            PatchFile.write(to.resolve(PATCH), now.iri(), then.iri(), removed, added);
            Files.delete(removed);
            Files.delete(added);
            Files.writeString(to.resolve(PAGE), page(then.id(), now.id(), counts));
            Files.writeString(to.resolve(COUNTS), json(then.id(), now.id(), counts, to.resolve(PATCH)));
        } catch (IOException e) {
            throw new LoaderException("cannot compare version " + after + " with " + before, e);
        }
    }

    /** As {@link #write}, into a version that stands, file by file at once. */
    public void replace(@Nullable Path before, Path version, Path building) {
        write(before, version, building);
        try {
            for (String file : FILES) {
                if (Files.exists(building.resolve(file))) {
                    Files.move(building.resolve(file), version.resolve(file), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write in " + version, e);
        }
    }

    /** Takes them from a version. */
    public static void remove(Path version) {
        try {
            for (String file : FILES) {
                Files.deleteIfExists(version.resolve(file));
            }
        } catch (IOException e) {
            throw new LoaderException("cannot remove what changed in " + version, e);
        }
    }

    private record Described(String id, BaseIri base) {
        static Described of(Path version) throws IOException {
            var manifest = RecordJson.document(Files.readString(version.resolve("meta/manifest.json")));
            return new Described(
                    manifest.path("version").asText(),
                    new BaseIri(manifest.path("base").asText()));
        }

        String iri() {
            return base.iri() + "versions/" + id;
        }
    }

    private ChangeCounts compare(
            Path before, BaseIri baseBefore, Path after, BaseIri baseAfter, Path removed, Path added)
            throws IOException {
        ChangeCounts counts = new ChangeCounts();
        try (LineSort old = new LineSort(work, "statements-before");
                LineSort now = new LineSort(work, "statements-after")) {
            StatementLines.read(before.resolve(DUMP), baseBefore, old);
            StatementLines.read(after.resolve(DUMP), baseAfter, now);
            try (LineSort.Lines was = old.sorted();
                    LineSort.Lines is = now.sorted();
                    BufferedWriter toRemoved = Files.newBufferedWriter(removed, StandardCharsets.UTF_8);
                    BufferedWriter toAdded = Files.newBufferedWriter(added, StandardCharsets.UTF_8)) {
                for (String thing = first(was.key(), is.key()); thing != null; thing = first(was.key(), is.key())) {
                    boolean inOld = thing.equals(was.key());
                    boolean inNew = thing.equals(is.key());
                    long[] differences = new long[2];
                    while (thing.equals(was.key()) || thing.equals(is.key())) {
                        int order = order(thing, was, is);
                        if (order < 0) {
                            write(was.next(), toRemoved);
                            differences[0]++;
                        } else if (order > 0) {
                            write(is.next(), toAdded);
                            differences[1]++;
                        } else {
                            was.next();
                            is.next();
                        }
                    }
                    counts.thing(thing, inOld, inNew, differences[0], differences[1]);
                }
            }
        }
        return counts;
    }

    /** Which of the next lines comes first; a side whose next line is of another thing comes last. */
    private static int order(String thing, LineSort.Lines was, LineSort.Lines is) {
        String before = was.peek();
        String now = is.peek();
        if (before == null || !thing.equals(was.key())) {
            return 1;
        }
        return now == null || !thing.equals(is.key()) ? -1 : before.compareTo(now);
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static void write(String line, BufferedWriter to) throws IOException {
        to.write(line, line.indexOf('\t') + 1, line.length() - line.indexOf('\t') - 1);
        to.write('\n');
    }

    private static String page(String before, String after, ChangeCounts counts) {
        StringBuilder page = new StringBuilder();
        page.append("# Version ").append(after).append("\n\n");
        page.append("What differs from version ").append(before).append(", the one before.\n\n");
        page.append("| kind | before | added | removed | changed | now |\n|---|---:|---:|---:|---:|---:|\n");
        counts.kinds()
                .forEach((kind, count) -> page.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %d | %d |%n",
                        NAMES.getOrDefault(kind, kind),
                        count.before(),
                        count.added(),
                        count.removed(),
                        count.changed(),
                        count.after())));
        page.append(String.format(
                Locale.ROOT,
                "%nStatements: %d removed, %d added. `changes.rdfp.gz` is an RDF Patch that makes `dumps/esf.trig.gz` of this"
                        + " version out of that of the version before (https://jena.apache.org/documentation/rdf-patch/).%n",
                counts.removed(),
                counts.added()));
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String json(String before, String after, ChangeCounts counts, Path patch) throws IOException {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.put("version", after);
        json.put("previous", before);
        ObjectNode kinds = json.putObject("kinds");
        counts.kinds().forEach((kind, count) -> kinds.putPOJO(kind, count));
        json.putObject("statements").put("removed", counts.removed()).put("added", counts.added());
        json.putObject("patch")
                .put("path", PATCH)
                .put("bytes", Files.size(patch))
                .put("sha256", PublishedFiles.sha256(patch));
        return RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
