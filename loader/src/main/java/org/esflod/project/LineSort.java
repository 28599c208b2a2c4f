package org.esflod.project;

import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Lines put in order outside the heap: memory does not grow with their number.
 *
 * <p>Shape: text without line ends; columns are apart by tabs, and what is to be sorted by comes first. Order: that of the
 * characters, in which no printable character comes before a tab. Files are open to their owner only where the system
 * knows such permissions. Any number of threads may {@link #add}; then one calls {@link #sorted}.
 */
public final class LineSort implements Closeable {
    /** What a sort holds in memory at a time; a tenth of the heap that a run is given. */
    private static final long SORT_MEMORY = 48L * 1024 * 1024;

    /** Sorted parts that are open at the same time while they are merged: well below what systems allow. */
    private static final int MOST_PARTS = 512;

    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    private final Path folder;
    private final Path unsorted;
    private final Path sorted;
    private @Nullable BufferedWriter writer;
    private long bytes;

    /**
     * No lines yet.
     *
     * @param folder for work files, with room for all lines twice
     * @param name how its files are called there
     * @throws LoaderException where nothing can be written there
     */
    public LineSort(Path folder, String name) {
        this.folder = folder;
        try {
            this.unsorted = createPrivate(folder.resolve(name + "-unsorted.tsv"));
            this.sorted = createPrivate(folder.resolve(name + ".tsv"));
            this.writer = Files.newBufferedWriter(unsorted, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LoaderException("cannot write work files in " + folder + "; check its permissions", e);
        }
    }

    /** Adds one line. */
    public synchronized void add(String line) {
        if (writer == null) {
            throw new IllegalStateException("the lines are already sorted or closed");
        }
        try {
            writer.write(line);
            writer.write('\n');
            bytes += line.length() + 1;
        } catch (IOException e) {
            throw new LoaderException("cannot write " + unsorted + "; is the disk full?", e);
        }
    }

    /**
     * Sorts the lines; nothing can be added any more. The first call sorts, each gives all lines from the beginning. Close
     * what it gives.
     */
    public synchronized Lines sorted() {
        try {
            if (writer != null) {
                writer.close();
                writer = null;
                sort();
            }
            return new Lines(Files.newBufferedReader(sorted, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LoaderException("cannot sort the lines in " + folder + "; is the disk full?", e);
        }
    }

    private void sort() throws IOException {
        List<File> parts;
        try (BufferedReader reader = Files.newBufferedReader(unsorted, StandardCharsets.UTF_8)) {
            parts = ExternalSort.sortInBatch(
                    reader,
                    bytes,
                    ORDER,
                    MOST_PARTS,
                    SORT_MEMORY,
                    StandardCharsets.UTF_8,
                    folder.toFile(),
                    false,
                    0,
                    false,
                    false);
        }
        Files.delete(unsorted);
        ExternalSort.mergeSortedFiles(parts, sorted.toFile(), ORDER, StandardCharsets.UTF_8, false, false, false);
    }

    /** Deletes the files. */
    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
                writer = null;
            }
            Files.deleteIfExists(unsorted);
            Files.deleteIfExists(sorted);
        } catch (IOException e) {
            throw new LoaderException("cannot remove work files in " + folder, e);
        }
    }

    private static Path createPrivate(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** Lines in order, one after the other, with a look at the next. */
    public static final class Lines implements Closeable {
        private final BufferedReader reader;
        private @Nullable String line;

        private Lines(BufferedReader reader) throws IOException {
            this.reader = reader;
            this.line = reader.readLine();
        }

        /** The next line, which stays the next; null at the end. */
        public @Nullable String peek() {
            return line;
        }

        /** The first column of the next line; null at the end. */
        public @Nullable String key() {
            return line == null ? null : column(line);
        }

        /** The next line. */
        public String next() {
            String next = line;
            if (next == null) {
                throw new NoSuchElementException();
            }
            try {
                line = reader.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return next;
        }

        /** Skips lines whose first column comes before a key; whether the next line has it. */
        public boolean skipTo(String wanted) {
            String key = key();
            while (key != null && key.compareTo(wanted) < 0) {
                next();
                key = key();
            }
            return wanted.equals(key);
        }

        private static String column(String line) {
            int tab = line.indexOf('\t');
            return tab < 0 ? line : line.substring(0, tab);
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
