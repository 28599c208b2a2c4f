package org.esflod.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;

/**
 * A version's name, derived from what it holds and not from the clock: the same data gives the same name.
 *
 * <p>Shape: {@code mz3wq5k2x7a4b6cd}, 16 characters of SHA-256 over the sorted paths and the SHA-256 of each file's
 * uncompressed content. Left out are files that name the version, its day or the version before it; they would make every
 * version new.
 */
public final class VersionId {
    private static final Set<String> ABOUT_THE_VERSION =
            Set.of("meta/manifest.json", "meta/SHA256SUMS", "links/link-diff.tsv");

    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{16}");

    private VersionId() {}

    /**
     * The id of what a folder holds.
     *
     * @throws LoaderException where a file cannot be read
     */
    public static String of(Path folder) {
        try {
            // Each file by itself: reading the dumps again, one after the other, took a fifth of the time of writing
            // them.
            List<String> parts = PublishedFiles.of(folder).entrySet().parallelStream()
                    .filter(file -> !ABOUT_THE_VERSION.contains(file.getKey()))
                    .flatMap(file -> Stream.of(file.getKey(), sha256(file.getValue())))
                    .toList();
            return Keys.hash(parts.toArray(String[]::new));
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot read the files in " + folder, e);
        }
    }

    private static String sha256(Path file) {
        try {
            return PublishedFiles.sha256OfContent(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text can be a version id; what a user typed may be anything, also a path. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
