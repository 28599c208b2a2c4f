package org.esflod.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/** The right to write in a folder of versions. The system releases it when the process ends, however it ends. */
final class WriterLock implements Closeable {
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LoaderException where another process, or another run in this one, has it
     */
    static WriterLock take(Path file) {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = tryLock(channel);
            if (lock != null) {
                return new WriterLock(channel);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot lock " + file, e);
        } finally {
            if (lock == null) {
                close(channel);
            }
        }
        throw new LoaderException("another run is publishing: it holds " + file + "; wait until it ends");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Refuses to go on without the lock: a mistake of ours. */
    void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("writes without the lock");
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new LoaderException("cannot release the lock", e);
        }
    }
}
