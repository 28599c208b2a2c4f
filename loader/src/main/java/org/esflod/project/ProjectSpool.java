package org.esflod.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * All projects of a run, put in order by key with memory that does not grow with their number.
 *
 * <p>Shape: a file of lines {@code key, tab, sequence, tab, JSON}, sorted outside the heap. Projects hold contact persons
 * here, so everything stands in a folder of its own inside the folder given, open to nobody else (0700, files 0600 where
 * the system knows such permissions), and is deleted by {@link #close}.
 *
 * <p>Any number of threads may {@link #add}; then one calls {@link #groups}.
 */
public final class ProjectSpool implements Closeable {
    /** What a sort holds in memory at a time; a tenth of the heap that a run is given. */
    private static final long SORT_MEMORY = 64L * 1024 * 1024;

    /** Sorted parts that are open at the same time while they are merged: well below what systems allow. */
    private static final int MOST_PARTS = 512;

    /** Digits of the largest sequence number. */
    private static final int SEQUENCE_DIGITS = 19;

    /** The key and the sequence come first on each line, and no key holds a character that sorts before a tab. */
    private static final Comparator<String> BY_KEY_AND_SEQUENCE = Comparator.naturalOrder();

    private final Path folder;
    private final Path unsorted;
    private final Path sorted;
    private @Nullable BufferedWriter writer;
    private long bytes;

    private ProjectSpool(Path folder) throws IOException {
        this.folder = folder;
        this.unsorted = createPrivate(folder.resolve("projects.tsv"));
        this.sorted = createPrivate(folder.resolve("projects-sorted.tsv"));
        this.writer = Files.newBufferedWriter(unsorted, StandardCharsets.UTF_8);
    }

    /**
     * An empty spool.
     *
     * @param parent a folder for work files, with room for all records twice
     * @throws LoaderException where nothing can be written there
     */
    public static ProjectSpool in(Path parent) {
        try {
            boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
            return new ProjectSpool(
                    posix
                            ? Files.createTempDirectory(parent, "projects-", permissions("rwx------"))
                            : Files.createTempDirectory(parent, "projects-"));
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
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 0, not " + sequence);
        }
        String digits = Long.toString(sequence);
        String line = project.key()
                + "\t"
                + "0".repeat(SEQUENCE_DIGITS - digits.length())
                + digits
                + "\t"
                + RecordJson.line("project", project)
                + "\n";
        write(line);
    }

    private synchronized void write(String line) {
        if (writer == null) {
            throw new IllegalStateException("the spool is already sorted or closed");
        }
        try {
            writer.write(line);
            bytes += line.length();
        } catch (IOException e) {
            throw new LoaderException("cannot write " + unsorted + "; is the disk full?", e);
        }
    }

    /** Sorts what was added and reads it group by group; nothing can be added any more. Close what it gives. */
    public synchronized Groups groups() {
        try {
            closeWriter();
            List<File> parts = sortedParts();
            ExternalSort.mergeSortedFiles(
                    parts, sorted.toFile(), BY_KEY_AND_SEQUENCE, StandardCharsets.UTF_8, false, false, false);
            return new Groups(Files.newBufferedReader(sorted, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LoaderException("cannot sort the records in " + folder + "; is the disk full?", e);
        }
    }

    private List<File> sortedParts() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(unsorted, StandardCharsets.UTF_8)) {
            List<File> parts = ExternalSort.sortInBatch(
                    reader,
                    bytes,
                    BY_KEY_AND_SEQUENCE,
                    MOST_PARTS,
                    SORT_MEMORY,
                    StandardCharsets.UTF_8,
                    folder.toFile(),
                    false,
                    0,
                    false,
                    false);
            Files.delete(unsorted);
            return parts;
        }
    }

    /** Deletes all work files. */
    @Override
    public synchronized void close() throws IOException {
        closeWriter();
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void closeWriter() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private static Path createPrivate(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix ? Files.createFile(file, permissions("rw-------")) : Files.createFile(file);
    }

    private static FileAttribute<?> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Groups of projects with one key: in the order of keys, and in input order inside a group. */
    public static final class Groups implements Iterator<List<Project>>, Closeable {
        private final BufferedReader reader;
        private @Nullable String line;

        private Groups(BufferedReader reader) throws IOException {
            this.reader = reader;
            this.line = reader.readLine();
        }

        @Override
        public boolean hasNext() {
            return line != null;
        }

        @Override
        public List<Project> next() {
            if (line == null) {
                throw new NoSuchElementException();
            }
            String key = keyOf(line);
            List<Project> group = new ArrayList<>();
            try {
                while (line != null && keyOf(line).equals(key)) {
                    group.add(projectOf(line));
                    line = reader.readLine();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return group;
        }

        private static String keyOf(String line) {
            return line.substring(0, line.indexOf('\t'));
        }

        private static Project projectOf(String line) throws JsonProcessingException {
            return RecordJson.project(line.substring(line.indexOf('\t') + 1 + SEQUENCE_DIGITS + 1));
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
