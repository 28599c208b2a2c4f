package org.esflod.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Folders;
import org.jspecify.annotations.Nullable;

/**
 * Registers in a folder: their files, and the index that is made of them.
 *
 * <p>Shape: {@code DIR/bolagsverket_bulkfil.zip}, {@code DIR/scb_bulkfil.zip}, {@code DIR/…lei2….csv.zip} and {@code
 * DIR/index-<snapshot>/}. An index is written beside and moved into place; a build that is killed leaves the earlier one.
 */
public final class Registers {
    private static final String INDEX = "index-";
    private static final String UNFINISHED = ".index-unfinished";
    private static final String LOCK = ".register.lock";

    private Registers() {}

    /**
     * Makes the index of the files of a folder, where it is not there yet, and removes others.
     *
     * @throws LoaderException where there is no file of a register, one is damaged, or there is no room
     */
    public static BuiltRegister build(Path folder) {
        try (FileChannel lock =
                FileChannel.open(existing(folder).resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            hold(lock, folder);
            List<RegisterFile> files = RegisterFiles.in(folder);
            if (files.isEmpty()) {
                throw new LoaderException("no file of a register in " + folder
                        + "; docs/registers.md tells which there are and where to get them");
            }
            Map<Path, String> hashes = hashes(files);
            String snapshot = Snapshot.id(inputs(files, hashes));
            Path index = folder.resolve(INDEX + snapshot);
            BuiltRegister built = Files.isDirectory(index)
                    ? unchanged(index, described(index, files, hashes))
                    : fresh(folder, index, snapshot, files, hashes);
            removeOthers(folder, index);
            return built;
        } catch (IOException e) {
            throw new LoaderException("cannot build the index of registers in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Opens the index that belongs to the files of a folder. Where the folder has an index and no files, as where an index
     * was copied to another machine, that index.
     *
     * @throws LoaderException where there is none, or the files or the rules for names have changed since
     */
    public static Register open(Path folder) {
        String advice = "; build it first: ./esf-lod registers build " + folder;
        List<Path> indexes = indexes(existing(folder));
        if (indexes.isEmpty()) {
            throw new LoaderException("no index of registers in " + folder + advice);
        }
        List<RegisterFile> files = RegisterFiles.in(folder);
        try {
            for (Path index : indexes) {
                IndexDescription description = IndexDescription.read(index);
                String snapshot = files.isEmpty()
                        ? Snapshot.id(inputs(description))
                        : Snapshot.id(inputs(files, knownHashes(files, description)));
                if (snapshot.equals(description.snapshot())) {
                    return LuceneRegister.open(index, snapshot);
                }
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read the index of registers in " + folder + advice, e);
        }
        throw new LoaderException("the index of registers in " + folder
                + " was made of other files than those that stand there now, or by another version of this program"
                + advice);
    }

    private static BuiltRegister fresh(
            Path folder, Path index, String snapshot, List<RegisterFile> files, Map<Path, String> hashes)
            throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Folders.delete(unfinished);
        createPrivate(unfinished);
        try {
            RegisterBuild build = new RegisterBuild(unfinished);
            build.run(files);
            List<IndexDescription.Input> inputs = new ArrayList<>();
            for (Map.Entry<Path, String> hash : hashes.entrySet()) {
                inputs.add(input(hash.getKey(), hash.getValue(), files, build.texts()));
            }
            new IndexDescription(snapshot, build.entries(), build.names(), inputs).write(unfinished);
            move(unfinished, index);
            return new BuiltRegister(
                    index, snapshot, build.entries(), build.names(), build.texts(), build.problems(), true);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static BuiltRegister unchanged(Path index, IndexDescription description) {
        return new BuiltRegister(
                index,
                description.snapshot(),
                description.entries(),
                description.names(),
                List.of(),
                new ProblemLog(),
                false);
    }

    /** The description of an index that is there, with the files' present dates, so that it opens without a look into them. */
    private static IndexDescription described(Path index, List<RegisterFile> files, Map<Path, String> hashes)
            throws IOException {
        IndexDescription before = IndexDescription.read(index);
        List<IndexDescription.Input> inputs = new ArrayList<>();
        for (IndexDescription.Input input : before.files()) {
            Path path = files.stream()
                    .map(RegisterFile::path)
                    .filter(file -> input.sha256().equals(hashes.get(file)))
                    .findFirst()
                    .orElseThrow();
            inputs.add(new IndexDescription.Input(
                    input.register(),
                    input.publishedAt(),
                    path.getFileName().toString(),
                    input.size(),
                    modified(path),
                    input.sha256(),
                    input.texts()));
        }
        IndexDescription now = new IndexDescription(before.snapshot(), before.entries(), before.names(), inputs);
        if (!now.equals(before)) {
            now.write(index);
        }
        return now;
    }

    private static IndexDescription.Input input(
            Path path, String hash, List<RegisterFile> files, List<BuiltRegister.ReadText> read) throws IOException {
        Source source = files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .source();
        String name = path.getFileName().toString();
        return new IndexDescription.Input(
                source.id(),
                source.address(),
                name,
                Files.size(path),
                modified(path),
                hash,
                read.stream()
                        .filter(text -> text.file().equals(name))
                        .map(Registers::text)
                        .toList());
    }

    private static IndexDescription.Text text(BuiltRegister.ReadText read) {
        Map<String, Long> dropped = new TreeMap<>();
        read.counts().droppedRows().forEach((reason, count) -> dropped.put(reason.key(), count));
        return new IndexDescription.Text(
                read.entry(),
                read.encoding(),
                read.counts().rows(),
                read.counts().keptRows(),
                dropped,
                read.counts().refusedRows());
    }

    private static List<String> inputs(List<RegisterFile> files, Map<Path, String> hashes) {
        return files.stream()
                .map(file -> file.source().id() + " " + hashes.get(file.path()))
                .distinct()
                .toList();
    }

    private static List<String> inputs(IndexDescription description) {
        return description.files().stream()
                .map(file -> file.register() + " " + file.sha256())
                .distinct()
                .toList();
    }

    private static Map<Path, String> hashes(List<RegisterFile> files) throws IOException {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (RegisterFile file : files) {
            if (!hashes.containsKey(file.path())) {
                hashes.put(file.path(), Snapshot.hash(file.path()));
            }
        }
        return hashes;
    }

    /** Takes a file for the one that was read where name, size and time are the same: hashing takes seconds. */
    private static Map<Path, String> knownHashes(List<RegisterFile> files, IndexDescription description)
            throws IOException {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (RegisterFile file : files) {
            Path path = file.path();
            if (!hashes.containsKey(path)) {
                String known = known(path, description);
                hashes.put(path, known == null ? Snapshot.hash(path) : known);
            }
        }
        return hashes;
    }

    private static @Nullable String known(Path path, IndexDescription description) throws IOException {
        for (IndexDescription.Input input : description.files()) {
            if (input.name().equals(path.getFileName().toString())
                    && input.size() == Files.size(path)
                    && input.modified().equals(modified(path))) {
                return input.sha256();
            }
        }
        return null;
    }

    private static String modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toString();
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LoaderException("there is no folder " + folder + "; put the files of the registers into one");
        }
        return folder;
    }

    /** Until the channel is closed. */
    private static void hold(FileChannel lock, Path folder) throws IOException {
        boolean held;
        try {
            held = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            held = false;
        }
        if (!held) {
            throw new LoaderException("another build is running in " + folder + "; wait for it");
        }
    }

    private static List<Path> indexes(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(INDEX) && Files.isDirectory(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOthers(Path folder, Path kept) throws IOException {
        for (Path index : indexes(folder)) {
            if (!index.equals(kept)) {
                Folders.delete(index);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        boolean posix = Files.getFileStore(folder.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
