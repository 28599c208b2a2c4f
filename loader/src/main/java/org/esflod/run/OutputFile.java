package org.esflod.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.esflod.problem.LoaderException;

/**
 * A file that is written beside its place and moved there when it is whole: a run that fails leaves the earlier file.
 *
 * <p>Shape: {@code .NAME.part} beside {@code NAME}; what a killed run left of it is written over. A place that is no
 * file, such as a pipe, is written to directly.
 */
final class OutputFile implements Closeable {
    private final Path place;
    private final Path part;

    private OutputFile(Path place, Path part) {
        this.place = place;
        this.part = part;
    }

    /**
     * For a file that anybody may read.
     *
     * @throws LoaderException where nothing can be written there
     */
    static OutputFile at(Path target) {
        try {
            return new OutputFile(real(target), part(target));
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /** For a file that nobody but its owner may read, where the system knows such permissions. */
    static OutputFile privateAt(Path target) {
        OutputFile output = at(target);
        try {
            if (!output.isDirect()) {
                boolean posix = Files.getFileStore(folderOf(output.place)).supportsFileAttributeView("posix");
                if (posix) {
                    Files.createFile(
                            output.part,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
            }
            return output;
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /** Where to write. */
    Path path() {
        return part;
    }

    /** The file is whole. */
    void moveIntoPlace() {
        if (isDirect()) {
            return;
        }
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw cannotWrite(place, e);
        }
    }

    /** Deletes what was not moved. */
    @Override
    public void close() throws IOException {
        if (!isDirect()) {
            Files.deleteIfExists(part);
        }
    }

    /** The folder in which a file stands. */
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new LoaderException("cannot write " + file + ": it is no file");
        }
        return folder;
    }

    /** Whether the place is no file, so that nothing can stand beside it. */
    boolean isDirect() {
        return part.equals(place);
    }

    private static Path part(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new LoaderException("cannot write " + target + ": it is a folder; give the name of a file");
        }
        Path place = real(target);
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            return place;
        }
        if (!Files.isDirectory(folderOf(place))) {
            throw new LoaderException("cannot write " + target + ": there is no folder " + folderOf(place));
        }
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        Files.deleteIfExists(part);
        return part;
    }

    /** A link stays a link; the file that it leads to is replaced. One to a pipe, such as {@code /dev/stdout}, has no place. */
    private static Path real(Path target) throws IOException {
        return Files.isSymbolicLink(target) && Files.isRegularFile(target) ? target.toRealPath() : target;
    }

    private static LoaderException cannotWrite(Path target, IOException cause) {
        return new LoaderException("cannot write " + target + "; check the folder's permissions and the disk", cause);
    }
}
