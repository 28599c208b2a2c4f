package org.esflod.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.esflod.problem.LoaderException;

/**
 * A folder for work files with personal data, open to nobody else, deleted at the end.
 *
 * <p>Shape: {@code .NAME.work} beside the file {@code NAME} that the work is for. What a killed run left there is deleted
 * when the next one begins.
 */
final class WorkFolder implements Closeable {
    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, empty.
     *
     * @throws LoaderException where it cannot be made
     */
    static WorkFolder beside(Path file) {
        Path parent = OutputFile.folderOf(file);
        Path folder = parent.resolve("." + file.getFileName() + ".work");
        try {
            delete(folder);
            if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
            return new WorkFolder(folder);
        } catch (IOException e) {
            throw new LoaderException("cannot make " + folder + " for work files; check the folder's permissions", e);
        }
    }

    /** Where to write. */
    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /** With the folders in it; follows no links. */
    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    delete(entry);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
