package org.esflod.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.esflod.problem.LoaderException;

/**
 * A file on disk, unpacked where it is packed by gzip.
 *
 * <p>Errors: {@link LoaderException} where the disk fails; an {@link IOException} is always one of the packed data.
 */
final class FileBytes implements Bytes {
    private final Path file;
    private final boolean packed;

    FileBytes(Path file) {
        this.file = file;
        byte[] start = start(file);
        this.packed = start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    /** Whether it is packed by gzip. */
    boolean packed() {
        return packed;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(new DiskStream(file));
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static byte[] start(Path file) {
        try (InputStream in = new DiskStream(file)) {
            return in.readNBytes(3);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static LoaderException failed(Path file, IOException cause) {
        return new LoaderException("cannot read " + file + "; check that it exists and its permissions", cause);
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Tells a failing disk from damaged data. */
    private static final class DiskStream extends FilterInputStream {
        private final Path file;

        DiskStream(Path file) {
            super(opened(file));
            this.file = file;
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw failed(file, e);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }
}
