package org.esflod.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * All versions that stand in a published folder, the served one among them: what permanent addresses such as {@code
 * /versions/mz3wq5k2x7a4b6cd/dumps/esf.nt.gz} lead to. A version that was removed is not known any more.
 *
 * <p>A name is looked up among the folders that are there; it is never made into a path.
 */
public final class Archive {
    /** The first part of permanent addresses. */
    public static final String PATH = "/versions/";

    private final Path versions;
    private final Map<Path, Read> read = new HashMap<>();

    /**
     * A version and when it was published.
     *
     * @param since in whole seconds, as HTTP has them
     */
    public record Kept(Version version, Instant since) {
        /** SHA-256 of a file in hexadecimal; null where its manifest does not name the file. */
        public @Nullable String sha256(String path) {
            for (JsonNode file : version.manifest().path("files")) {
                if (path.equals("/" + file.path("path").asText())) {
                    return file.path("sha256").asText();
                }
            }
            return null;
        }
    }

    private record Read(FileTime written, FileTime described, Kept kept) {}

    /** The versions below {@code versions} of a published folder. */
    public Archive(Path folder) {
        this.versions = folder.resolve("versions");
    }

    /** All versions, the one published last first. */
    public synchronized List<Kept> all() {
        List<Kept> found = new ArrayList<>();
        Map<Path, Read> still = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(versions)) {
            for (Path folder : folders) {
                // What begins with a point is being built or removed.
                if (!folder.getFileName().toString().startsWith(".")
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Read now = read(folder);
                    if (now != null) {
                        still.put(folder, now);
                        found.add(now.kept());
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new LoaderException("cannot read " + versions, e);
        }
        read.clear();
        read.putAll(still);
        found.sort(Comparator.comparing(Kept::since)
                .thenComparing(kept -> kept.version().id())
                .reversed());
        return found;
    }

    private @Nullable Read read(Path folder) throws IOException {
        try {
            FileTime written = Files.getLastModifiedTime(folder);
            Path meta = folder.resolve("meta");
            FileTime described = Files.getLastModifiedTime(Files.exists(meta) ? meta : folder);
            Read known = read.get(folder);
            if (known != null
                    && known.written().equals(written)
                    && known.described().equals(described)) {
                return known;
            }
            return new Read(
                    written,
                    described,
                    new Kept(Version.read(folder), written.toInstant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (NoSuchFileException | LoaderException e) {
            return null; // removed at this moment, or no version
        }
    }

    /** The version with that name. */
    public Optional<Kept> version(String id) {
        return all().stream().filter(kept -> kept.version().id().equals(id)).findFirst();
    }

    /**
     * The version and the address in it that a permanent address names.
     *
     * @param path such as {@code /versions/mz3wq5k2x7a4b6cd/dumps/esf.nt.gz}
     */
    Optional<Place> place(String path) {
        if (!path.startsWith(PATH)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PATH.length());
        return end < 0
                ? Optional.empty()
                : version(path.substring(PATH.length(), end)).map(kept -> new Place(kept, path.substring(end)));
    }

    /**
     * A file of a version.
     *
     * @param path as in {@link Version#files}
     */
    record Place(Kept kept, String path) {
        /** The file; null where the version has none there. */
        @Nullable
        Path file() {
            Path file = kept.version().files().get(path);
            return file != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
        }
    }
}
