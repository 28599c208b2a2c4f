package org.esflod.project;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeSet;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * All projects of a run, put in order by key with memory that does not grow with their number, each under the key of the
 * project that its record belongs to.
 *
 * <p>Records with one case number belong together, and records saved from one page. A record without case number whose key
 * is that of exactly one project with a case number, were that number not known, belongs to it too ({@link KeyResolution}).
 *
 * <p>Shape: a file of lines {@code key, tab, source, tab, sequence, tab, JSON}. Projects hold contact persons here, so
 * everything stands in a folder of its own inside the folder given, open to nobody else (0700, files 0600 where the system
 * knows such permissions), and is deleted by {@link #close}.
 *
 * <p>Any number of threads may {@link #add}; then one calls {@link #groups}.
 */
public final class ProjectSpool implements Closeable {
    private final Path folder;
    private final Preference preference;
    private final LineSort records;
    private final LineSort addresses;
    private final KeyResolution keys;
    private @Nullable LineSort moved;

    private ProjectSpool(Path folder, Preference preference) {
        this.folder = folder;
        this.preference = preference;
        this.records = LineSort.large(folder, "projects");
        this.addresses = new LineSort(folder, "addresses");
        this.keys = new KeyResolution(folder);
    }

    /**
     * An empty spool.
     *
     * @param parent a folder for work files, with room for all records twice
     * @param preference in which order records of one project come
     * @throws LoaderException where nothing can be written there
     */
    public static ProjectSpool in(Path parent, Preference preference) {
        try {
            boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
            return new ProjectSpool(
                    posix
                            ? Files.createTempDirectory(
                                    parent,
                                    "projects-",
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                            : Files.createTempDirectory(parent, "projects-"),
                    preference);
        } catch (IOException e) {
            throw new LoaderException("cannot write work files in " + parent + "; check its permissions", e);
        }
    }

    /**
     * Adds one project.
     *
     * @param sequence its place in the input, unique, from 0
     */
    public void add(Project project, long sequence) {
        records.add(RecordPlace.of(project, preference, sequence).line() + "\t" + RecordJson.line("project", project));
        String address = preference.page(project.sources().get(0));
        if (address != null) {
            addresses.add(address + "\t" + project.key());
        }
        if (!Keys.isHashed(project.key())) {
            keys.withoutCaseNumber(project.keyWithoutCaseNumber(), project.key());
        }
    }

    /** Sorts what was added and reads it group by group; nothing can be added any more. Close what it gives. */
    public ProjectGroups groups() {
        linkAddresses();
        LineSort away = new LineSort(folder, "moved");
        moved = away;
        try (LineSort.Lines all = records.sorted();
                LineSort.Lines resolved = keys.resolved()) {
            while (all.peek() != null) {
                String line = all.next();
                String key = line.substring(0, line.indexOf('\t'));
                String target = ProjectGroups.target(resolved, key);
                if (target != null && !target.equals(KeyResolution.AMBIGUOUS)) {
                    away.add(target + line.substring(key.length()));
                }
            }
        }
        return new ProjectGroups(records.sorted(), away.sorted(), keys.resolved());
    }

    /**
     * Keys of records without case number that now belong to a project with another key.
     *
     * <p>Shape: lines {@code old key, tab, key}, sorted; {@code ?} in place of a key that is not certain. Most of the old
     * keys were never anybody's. Only after {@link #groups}; close it.
     */
    public LineSort.Lines resolvedKeys() {
        return keys.resolved();
    }

    private void linkAddresses() {
        try (LineSort.Lines lines = addresses.sorted()) {
            String address = lines.key();
            while (address != null) {
                TreeSet<String> ofAddress = new TreeSet<>();
                while (address.equals(lines.key())) {
                    ofAddress.add(lines.next().substring(address.length() + 1));
                }
                keys.sameAddress(ofAddress);
                address = lines.key();
            }
        }
    }

    /** Deletes all work files. */
    @Override
    public void close() throws IOException {
        records.close();
        addresses.close();
        keys.close();
        if (moved != null) {
            moved.close();
        }
        Files.deleteIfExists(folder);
    }
}
