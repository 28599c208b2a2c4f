package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.esflod.problem.Problem;
import org.esflod.problem.Severity;
import org.esflod.project.Parsed;
import org.esflod.project.ProjectParser;

/**
 * What every reader promises of any bytes at all: it throws nothing, ends soon, takes memory in proportion to the file,
 * and gives an error exactly where it refuses. What it keeps is parsed too, to the same promise.
 *
 * <p>Memory is counted as what the thread allocates in all; what it holds at one time is bounded by the heap of the
 * process that fuzzes.
 */
final class AnyBytes {
    /** A thousand times what a page takes. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** By the clock, on a machine that is busy with other things. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    /** The buffers and tables of libraries, whatever the file. */
    private static final long BYTES_IN_ANY_CASE = 32L << 20;

    private static final boolean SEARCHING = System.getenv("JAZZER_FUZZ") != null;

    /**
     * Measured: 30 to 400. Where Jazzer's agent takes note of every comparison it is many times as much (of {@code
     * unknown-element-never-closed} 25,000, though it passes the bound without the agent): there the bound only catches what
     * runs away, and what is found is held to the strict one when it is replayed.
     */
    private static final long BYTES_PER_BYTE = SEARCHING ? 40_000 : 1_000;

    /** Long enough for what grows with the square of the length to pass the bounds. */
    private static final int LONG = 64 << 10;

    /** A search goes through more inputs where it makes few of them long. */
    private static final int ONE_IN = SEARCHING ? 256 : 1;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ProjectParser PARSER = new ProjectParser();

    /** One reader: what it makes of a file goes to a consumer. */
    interface Reading {
        /** Reads all of a file. */
        void read(InputFile file, Consumer<Read> to);
    }

    /** What reading a file took: the processor's time in nanoseconds, and bytes of memory. */
    private record Cost(long time, long memory) {
        boolean within(Cost bound) {
            return time <= bound.time && memory <= bound.memory;
        }
    }

    private final InputFile file;
    private final Reading reading;
    private final UnaryOperator<byte[]> wrapping;

    private AnyBytes(InputFile file, Reading reading, UnaryOperator<byte[]> wrapping) {
        this.file = file;
        this.reading = reading;
        this.wrapping = wrapping;
    }

    /**
     * Where the bytes are put, and who reads them.
     *
     * @param name of the file, such as {@code page.html}
     */
    static AnyBytes readAs(String name, Reading reading) {
        try {
            Path folder = Files.createTempDirectory("any-bytes");
            Path path = folder.resolve(name);
            folder.toFile().deleteOnExit();
            path.toFile().deleteOnExit();
            return new AnyBytes(new InputFile(name, path), reading, UnaryOperator.identity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, the bytes put into a file that no search would write, such as an archive. */
    AnyBytes wrapped(UnaryOperator<byte[]> into) {
        return new AnyBytes(file, reading, into);
    }

    /**
     * Reads and parses the bytes, and holds the outcome to the promise; in a search now and then, else always, also a file that is made of nothing
     * but them, over and over: what takes time that grows faster than the file shows only where the file is long.
     */
    void read(byte[] bytes) {
        readOnce(bytes);
        if (bytes.length > 0 && bytes.length < LONG && Arrays.hashCode(bytes) % ONE_IN == 0) {
            byte[] repeated = new byte[LONG];
            for (int i = 0; i < LONG; i++) {
                repeated[i] = bytes[i % bytes.length];
            }
            readOnce(repeated);
        }
    }

    private void readOnce(byte[] input) {
        byte[] bytes = wrapping.apply(input);
        try {
            Files.write(file.path(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Cost bound = new Cost(LONGEST.toNanos(), BYTES_IN_ANY_CASE + BYTES_PER_BYTE * bytes.length);
        Cost cost = measure();
        if (!cost.within(bound)) {
            cost = measure(); // loading and instrumenting classes is in the first
        }
        Cost second = cost;
        assertTrue(second.within(bound), () -> bytes.length + " bytes took " + second + ", more than " + bound);
    }

    /** Reads in a thread of its own: one that never ends can be left, and is left where it hangs. */
    private Cost measure() {
        FutureTask<Cost> cost = new FutureTask<>(() -> {
            long time = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            reading.read(file, this::check);
            return new Cost(
                    THREADS.getCurrentThreadCpuTime() - time, THREADS.getCurrentThreadAllocatedBytes() - allocated);
        });
        Thread thread = new Thread(cost, file.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return cost.get(HANGS.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            AssertionError hangs = new AssertionError("no end in " + HANGS, e);
            hangs.setStackTrace(thread.getStackTrace());
            throw hangs;
        } catch (ExecutionException e) {
            throw new AssertionError("thrown in reading", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void check(Read read) {
        checkPositions(read.problems());
        checkRefused(read.fold(kept -> false, none -> true, noted -> false), read.problems());
        if (read instanceof Read.Kept kept) {
            Parsed parsed = PARSER.parse(kept.record());
            checkPositions(parsed.problems());
            checkRefused(parsed.fold(project -> false, none -> true), parsed.problems());
        }
    }

    private static void checkRefused(boolean refused, List<Problem> problems) {
        boolean error = problems.stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
        assertEquals(refused, error, () -> "refused: " + refused + ", " + problems);
    }

    private void checkPositions(List<Problem> problems) {
        for (Problem problem : problems) {
            assertTrue(problem.at().file().startsWith(file.name()), problem::toString); // a sheet is named behind it
            assertTrue(problem.at().line() >= 0, problem::toString);
        }
    }
}
