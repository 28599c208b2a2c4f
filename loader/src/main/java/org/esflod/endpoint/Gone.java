package org.esflod.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.dataset.Tombstones;
import org.jspecify.annotations.Nullable;

/** What was published and is gone for good; {@link org.esflod.document.Tombstone} is the answer. */
final class Gone {
    private static final String ID = "/id/";
    private static final String DOCUMENT = "/doc/";

    private final Path dir;
    private volatile Set<String> paths = Set.of();
    private @Nullable FileTime read;

    Gone(Path dir) {
        this.dir = dir;
        refresh();
    }

    /** Reads the list where it is another one than before. */
    synchronized void refresh() {
        try {
            Path file = Tombstones.in(dir);
            FileTime written = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (written != null && !written.equals(read)) {
                // Below the base, so that it holds behind a proxy that takes a part of the path away.
                paths = Tombstones.read(dir).stream()
                        .filter(iri -> iri.contains(ID))
                        .map(iri -> iri.substring(iri.lastIndexOf(ID) + ID.length()))
                        .collect(Collectors.toUnmodifiableSet());
                read = written;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The thing that is gone, where a path below the service is its address, or that of a part or a document of it.
     *
     * @return its IRI below {@code id/}: {@code project/2019-99001}; null where nothing gone has that address
     */
    @Nullable
    String of(String path) {
        if (paths.isEmpty() || !(path.startsWith(ID) || path.startsWith(DOCUMENT))) {
            return null;
        }
        String thing = decoded(path.substring(path.indexOf('/', 1) + 1));
        for (int end = thing.length(); end > 0; end = thing.lastIndexOf('/', end - 1)) {
            if (paths.contains(thing.substring(0, end))) {
                return thing.substring(0, end);
            }
        }
        int suffix = thing.lastIndexOf('.');
        boolean form = suffix > 0 && path.startsWith(DOCUMENT) && paths.contains(thing.substring(0, suffix));
        return form ? thing.substring(0, suffix) : null;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a lone % sign
        }
    }
}
