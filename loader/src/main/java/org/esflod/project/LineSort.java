package org.esflod.project;

import com.google.code.externalsorting.BinaryFileBuffer;
import com.google.code.externalsorting.ExternalSort;
import com.google.code.externalsorting.IOStringStack;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Lines put in order outside the heap: memory does not grow with their number.
 *
 * <p>Shape: text without line ends; columns are apart by tabs, and what is to be sorted by comes first. Order: that of the
 * characters, in which no printable character comes before a tab. Files are open to their owner only where the system
 * knows such permissions. Any number of threads may {@link #add}, each of which now and then sorts and writes what has
 * come together; then one calls {@link #sorted}. What was written is merged while it is read.
 */
public final class LineSort implements Closeable {
    /** The share of the heap that lines take until they are sorted and written: a run has a dozen sorts at a time. */
    private static final int SHARE_OF_HEAP = 128;

    /** The same where there is no other sort of such size. */
    private static final int LARGE_SHARE_OF_HEAP = 32;

    private static final long MOST_MEMORY = 32L * 1024 * 1024;

    /** What a line takes beside its characters. */
    private static final int LINE_MEMORY = 64;

    /** Sorted parts that are open at the same time while they are merged: well below what systems allow. */
    private static final int MOST_PARTS = 256;

    /** Parts that become one when there are too many. */
    private static final int MERGED_PARTS = 64;

    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    private final Path folder;
    private final String name;
    private final long memory;
    private final Semaphore writing = new Semaphore(1);
    private final List<Part> parts = new ArrayList<>();

    /** All that stand in the folder, those which could not be written whole among them. */
    private final List<Path> files = new ArrayList<>();

    private int written;
    private List<String> lines = new ArrayList<>();
    private long bytes;
    private boolean closed;

    /** A file of lines in order. */
    private record Part(Path file, long bytes) {}

    /**
     * No lines yet.
     *
     * @param folder for work files, with room for all lines twice
     * @param name how its files are called there
     */
    public LineSort(Path folder, String name) {
        this(folder, name, shareOfHeap(SHARE_OF_HEAP));
    }

    /** The same for the one sort of a run that has the most and longest lines. */
    static LineSort large(Path folder, String name) {
        return new LineSort(folder, name, shareOfHeap(LARGE_SHARE_OF_HEAP));
    }

    private static long shareOfHeap(int share) {
        return Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / share);
    }

    /** The same with another bound of the bytes that lines take until they are written. */
    LineSort(Path folder, String name, long memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    /**
     * Adds one line.
     *
     * @throws LoaderException where it cannot be written
     */
    public void add(String line) {
        List<String> full;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the lines are already sorted or closed");
            }
            lines.add(line);
            bytes += 2L * line.length() + LINE_MEMORY;
            if (bytes < memory) {
                return;
            }
            // While one thread writes, the others fill the next part and then wait here: memory does not grow with
            // their number.
            writing.acquireUninterruptibly();
            full = taken();
        }
        try {
            write(full);
        } finally {
            writing.release();
        }
    }

    /**
     * Sorts the lines; nothing can be added any more. Each call gives all lines from the beginning. Close what it gives.
     *
     * @throws LoaderException where they cannot be written or read
     */
    public synchronized Lines sorted() {
        closed = true;
        writing.acquireUninterruptibly();
        try {
            if (!lines.isEmpty()) {
                write(taken());
            }
            return new Lines(parts);
        } catch (IOException e) {
            throw new LoaderException("cannot sort the lines in " + folder + "; is the disk full?", e);
        } finally {
            writing.release();
        }
    }

    private List<String> taken() {
        List<String> taken = lines;
        lines = new ArrayList<>();
        bytes = 0;
        return taken;
    }

    /** For the thread that has {@link #writing}. */
    private void write(List<String> unsorted) {
        try {
            unsorted.sort(ORDER);
            Path file = nextFile();
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (String line : unsorted) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            parts.add(new Part(file, Files.size(file)));
            if (parts.size() == MOST_PARTS) {
                mergeSmallest();
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write work files in " + folder + "; is the disk full?", e);
        }
    }

    private void mergeSmallest() throws IOException {
        parts.sort(Comparator.comparingLong(Part::bytes));
        List<Part> smallest = parts.subList(0, MERGED_PARTS);
        Path file = nextFile();
        List<IOStringStack> readers = new ArrayList<>();
        for (Part part : smallest) {
            readers.add(new BinaryFileBuffer(Files.newBufferedReader(part.file(), StandardCharsets.UTF_8)));
        }
        ExternalSort.mergeSortedFiles(Files.newBufferedWriter(file, StandardCharsets.UTF_8), ORDER, false, readers);
        for (Part part : smallest) {
            Files.delete(part.file());
            files.remove(part.file());
        }
        smallest.clear();
        parts.add(new Part(file, Files.size(file)));
    }

    private Path nextFile() throws IOException {
        Path file = createPrivate(folder.resolve(name + "-" + written + ".tsv"));
        written++;
        files.add(file);
        return file;
    }

    /** Deletes the files. */
    @Override
    public synchronized void close() {
        closed = true;
        lines.clear();
        writing.acquireUninterruptibly();
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot remove work files in " + folder, e);
        } finally {
            writing.release();
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
        private final PriorityQueue<IOStringStack> readers =
                new PriorityQueue<>(Comparator.comparing(IOStringStack::peek));

        private Lines(List<Part> parts) throws IOException {
            try {
                for (Part part : parts) {
                    readers.add(new BinaryFileBuffer(Files.newBufferedReader(part.file(), StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        /** The next line, which stays the next; null at the end. */
        public @Nullable String peek() {
            IOStringStack first = readers.peek();
            return first == null ? null : first.peek();
        }

        /** The first column of the next line; null at the end. */
        public @Nullable String key() {
            String line = peek();
            return line == null ? null : column(line);
        }

        /** The next line. */
        public String next() {
            IOStringStack first = readers.remove();
            try {
                String line = first.pop();
                if (first.empty()) {
                    first.close();
                } else {
                    readers.add(first);
                }
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
                for (IOStringStack reader : readers) {
                    reader.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
