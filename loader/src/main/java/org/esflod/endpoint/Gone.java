package org.esflod.endpoint;

import jakarta.servlet.http.HttpServletResponse;
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

/** What was published and is gone for good: 410, with no reason. */
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

    /** Whether a path below the service is that of something gone, or of a part of it. */
    boolean holds(String path) {
        if (paths.isEmpty() || !(path.startsWith(ID) || path.startsWith(DOCUMENT))) {
            return false;
        }
        String thing = decoded(path.substring(path.indexOf('/', 1) + 1));
        for (int end = thing.length(); end > 0; end = thing.lastIndexOf('/', end - 1)) {
            if (paths.contains(thing.substring(0, end))) {
                return true;
            }
        }
        int suffix = thing.lastIndexOf('.');
        return suffix > 0 && path.startsWith(DOCUMENT) && paths.contains(thing.substring(0, suffix));
    }

    /** The answer. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write("Gone.\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // a lone % sign
        }
    }
}
