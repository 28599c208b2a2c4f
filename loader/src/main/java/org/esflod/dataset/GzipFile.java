package org.esflod.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Compressed text, UTF-8, the same bytes for the same text.
 *
 * <p>The JDK's gzip header has no name and a time of zero, and from JDK 16 on names no operating system; a test holds it to
 * that. The compressed bytes may still differ between builds of zlib, so identity is taken from the uncompressed text.
 */
final class GzipFile {
    private static final int BUFFER = 1 << 16;

    private GzipFile() {}

    /** Creates the file. */
    static Writer writer(Path file) throws IOException {
        return new Utf8Writer(stream(file));
    }

    /** Creates the file, for what writes bytes. */
    static OutputStream stream(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
    }
}
