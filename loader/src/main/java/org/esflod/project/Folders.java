package org.esflod.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with whole folders. */
public final class Folders {
    private Folders() {}

    /** Makes a folder that only its owner can look into, or takes that right from all others. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Deletes what stands there, follows no links, minds nothing that is absent. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Copies a folder with all that is in it.
     *
     * @param to the copy; may be there already, and empty
     * @param wanted which files, by their path in the folder copied
     */
    public static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (wanted.test(path)) {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** Deletes what stands in a folder under a name that begins so. */
    public static void deleteAll(Path folder, String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        }
        for (Path entry : found) {
            if (entry.getFileName().toString().startsWith(prefix)) {
                delete(entry);
            }
        }
    }

    /**
     * Asks the system to bring all files of a folder to the disk, so that a version that is switched to survives a power
     * failure. Best effort: not every system lets a folder be synchronised.
     */
    public static void sync(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(Folders::syncEntry);
        } catch (IOException | UncheckedIOException e) {
            // Only the time until the data is safe is longer.
        }
    }

    /** The same for one file, or for the names in one folder. */
    public static void syncEntry(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // As above.
        }
    }
}
