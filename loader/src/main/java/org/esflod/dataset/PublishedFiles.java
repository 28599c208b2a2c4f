package org.esflod.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a version folder that are published as files: all but the store, the indexes and the records kept. */
final class PublishedFiles {
    private static final Set<String> STORES = Set.of("tdb2", "text", "search", KeptRecords.FOLDER);

    private PublishedFiles() {}

    /** Path below the folder, with {@code /} between names, to file; sorted. */
    static SortedMap<String, Path> of(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                Path relative = folder.relativize(file);
                if (!STORES.contains(relative.getName(0).toString())) {
                    files.put(relative.toString().replace('\\', '/'), file);
                }
            });
        }
        return files;
    }

    /** SHA-256 of a file as it stands, in hexadecimal. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    /** SHA-256 of what a file says: of the uncompressed text where it is a gzip file. */
    static String sha256OfContent(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return sha256(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            return sha256(in);
        }
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
