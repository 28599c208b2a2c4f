package org.esflod.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/**
 * The linked documents that a version was made of: {@code records/linked.jsonl.gz}. They hold nothing beyond what is
 * published; they are kept so that a version can be written again without a project or a person that is to be forgotten.
 *
 * <p>No file of the version's own: not offered for download, not in the manifest, not part of the version's id.
 */
public final class KeptRecords {
    static final String FOLDER = "records";
    private static final String FILE = FOLDER + "/linked.jsonl.gz";

    private KeptRecords() {}

    /** Keeps the documents of a version. */
    public static void keep(Path linked, Path version) throws IOException {
        Files.createDirectories(version.resolve(FOLDER));
        try (Reader in = Files.newBufferedReader(linked, StandardCharsets.UTF_8);
                Writer out = GzipFile.writer(version.resolve(FILE))) {
            in.transferTo(out);
        }
    }

    /** Puts those of one folder in the place of another's, at once. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from.resolve(FILE), to.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a version has them: those of earlier programs have not. */
    public static boolean areIn(Path version) {
        return Files.isRegularFile(version.resolve(FILE));
    }

    /** Reads them, a document a line. */
    public static BufferedReader open(Path version) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(version.resolve(FILE)), 1 << 16), StandardCharsets.UTF_8));
    }
}
