package org.esflod.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.project.Folders;

/**
 * The versions in one folder, and which of them is served.
 *
 * <p>Shape: {@code versions/<id>/} for each version; {@code current}, a relative symbolic link to one of them; {@code
 * private/}, for its owner only; {@code ledger.tsv}, see {@link Ledger}. The link is replaced by an atomic rename, as the last step: whenever a run is killed, the
 * version before it is still served, whole, and the next run removes what was left.
 *
 * <p>One writer at a time: {@link #begin}, {@link #rollback} and {@link #remove} hold a lock. Reading needs none.
 */
public final class Versions {
    static final String BUILDING = ".building";
    static final String WORK = "work";
    private static final String REMOVING = ".removing-";
    private static final String NEXT_LINK = ".current-next";

    private final Path dir;
    private final Consumer<Step> reached;

    Versions(Path dir, Consumer<Step> reached) {
        this.dir = dir;
        this.reached = reached;
    }

    /**
     * The versions in a folder; nothing is made before something is published.
     *
     * @throws LoaderException where the path is a file
     */
    public static Versions open(Path dir) {
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw new LoaderException(dir + " is a file; --to needs a folder");
        }
        return new Versions(dir, step -> {});
    }

    /**
     * Begins a new version; close it in the end.
     *
     * @throws LoaderException where another run is publishing, or the folder cannot be written
     */
    public Publication begin() {
        WriterLock lock = lock();
        try {
            Path building = versions().resolve(BUILDING);
            Path work = privateFolder().resolve(WORK);
            clean();
            reached(Step.CLEANED);
            Files.createDirectory(building);
            Folders.createPrivate(work);
            reached(Step.BEGUN);
            return new Publication(this, lock, building, work);
        } catch (IOException e) {
            lock.close();
            throw new LoaderException("cannot write in " + dir, e);
        }
    }

    /** All versions, the one written first at the top. */
    public List<Version> list() {
        List<Version> found = new ArrayList<>();
        if (!Files.isDirectory(versions())) {
            return found;
        }
        Optional<String> served = servedId();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(versions())) {
            for (Path entry : entries) {
                String id = entry.getFileName().toString();
                if (VersionId.isOne(id) && Files.isDirectory(entry)) {
                    found.add(new Version(
                            id,
                            entry,
                            served.equals(Optional.of(id)),
                            Files.getLastModifiedTime(entry).toInstant()));
                }
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + versions(), e);
        }
        found.sort(Comparator.comparing(Version::written).thenComparing(Version::id));
        return found;
    }

    /** The version that is served; empty where nothing was published yet. */
    public Optional<Version> current() {
        return list().stream().filter(Version::current).findFirst();
    }

    /**
     * Serves an earlier version again.
     *
     * @throws LoaderException where there is no such version, or another run is publishing
     */
    public void rollback(String id) {
        version(id);
        try (WriterLock lock = lock()) {
            switchTo(id, lock);
        } catch (IOException e) {
            throw new LoaderException("cannot switch to version " + id, e);
        }
    }

    /**
     * Deletes a version.
     *
     * @throws LoaderException where there is no such version, it is the one served, or another run is publishing
     */
    public void remove(String id) {
        version(id);
        try (WriterLock lock = lock()) {
            if (servedId().equals(Optional.of(id))) {
                throw new LoaderException(
                        "version " + id + " is the one that is served; roll back to another one first");
            }
            lock.requireHeld();
            delete(id);
        } catch (IOException e) {
            throw new LoaderException("cannot remove version " + id, e);
        }
    }

    /**
     * Does something while nobody else writes in the folder.
     *
     * @throws LoaderException where another run is publishing
     */
    public void alone(Runnable work) {
        try (WriterLock lock = lock()) {
            lock.requireHeld();
            work.run();
        }
    }

    /** Renamed first: a version that is half deleted must not look like one. */
    void delete(String id) throws IOException {
        Path doomed = versions().resolve(REMOVING + id);
        Files.move(folder(id), doomed, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(doomed);
    }

    /** The folder {@code private}: what is kept between runs and never published. */
    public Path privateFolder() {
        return dir.resolve("private");
    }

    /** What became of IRIs over all versions. */
    public Ledger ledger() {
        return new Ledger(dir, privateFolder());
    }

    /** Where a version stands, or would stand. */
    Path folder(String id) {
        return versions().resolve(id);
    }

    /** The id that the link names; empty where there is no link or it leads nowhere. */
    Optional<String> servedId() {
        Path link = dir.resolve("current");
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        try {
            Path name = Files.readSymbolicLink(link).getFileName();
            return Optional.ofNullable(name).map(Path::toString).filter(id -> Files.isDirectory(folder(id)));
        } catch (IOException e) {
            throw new LoaderException("cannot read the link " + link, e);
        }
    }

    /** Points {@code current} to a version, at once. */
    void switchTo(String id, WriterLock lock) throws IOException {
        lock.requireHeld();
        Path current = dir.resolve("current");
        if (Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current)) {
            throw new LoaderException(current + " is no symbolic link; move it away, it was not made by esf-lod");
        }
        Path next = dir.resolve(NEXT_LINK);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, dir.getFileSystem().getPath("versions", id));
        reached(Step.LINKED);
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
        Folders.syncEntry(dir);
        reached(Step.SWITCHED);
    }

    void reached(Step step) {
        reached.accept(step);
    }

    Path versions() {
        return dir.resolve("versions");
    }

    private Path version(String id) {
        if (!VersionId.isOne(id) || !Files.isDirectory(folder(id))) {
            throw new LoaderException("there is no version " + id + " in " + dir + "; see: esf-lod versions " + dir);
        }
        return folder(id);
    }

    private WriterLock lock() {
        try {
            Files.createDirectories(versions());
            Folders.createPrivate(privateFolder());
        } catch (IOException e) {
            throw new LoaderException("cannot write in " + dir, e);
        }
        WriterLock lock = WriterLock.take(privateFolder().resolve("lock"));
        reached(Step.LOCKED);
        try {
            // What a killed run had noted and not added.
            ledger().settle(servedId());
            return lock;
        } catch (IOException e) {
            lock.close();
            throw new LoaderException("cannot write " + dir.resolve(Ledger.FILE), e);
        }
    }

    private void clean() throws IOException {
        Folders.deleteAll(versions(), BUILDING);
        Folders.deleteAll(versions(), REMOVING);
        Folders.deleteAll(privateFolder(), WORK);
        Files.deleteIfExists(dir.resolve(NEXT_LINK));
    }
}
