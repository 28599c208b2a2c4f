package org.esflod.contact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can look into, where the system knows such permissions. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Makes a folder for its owner alone (0700), or takes that right from all others. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** An empty file for its owner alone (0600), in place of what stood there. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return isPosix(file)
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** Where to write what is to stand in a file next; what a killed run left there is written over. */
    public static Path next(Path file) throws IOException {
        return create(beside(file));
    }

    /** Puts what was written to {@link #next} in the file's place, at once and on the disk. */
    public static void replace(Path file) throws IOException {
        Path next = beside(file);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file whole, or leaves what stood there. */
    static void write(Path file, byte[] bytes) throws IOException {
        Files.write(next(file), bytes);
        replace(file);
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".next");
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
