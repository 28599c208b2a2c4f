package org.esflod.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.esflod.problem.LoaderException;
import org.esflod.project.Folders;

/**
 * A version while it is made. Nobody sees it before {@link #commit}; closed without a commit, it leaves no trace.
 */
public final class Publication implements Closeable {
    private final Versions versions;
    private final WriterLock lock;
    private final Path building;
    private final Path work;

    Publication(Versions versions, WriterLock lock, Path building, Path work) {
        this.versions = versions;
        this.lock = lock;
        this.building = building;
        this.work = work;
    }

    /** The folder to fill: becomes the version folder. */
    public Path building() {
        return building;
    }

    /** A folder for what stages pass on; only its owner can look into it, and it goes in the end. */
    public Path work() {
        return work;
    }

    /**
     * As {@link #commit(String, Path)}, with nothing to add to the ledger.
     */
    public Outcome commit(String id) {
        try {
            Path nothing = work.resolve("ledger-nothing.tsv");
            Files.writeString(nothing, "");
            return commit(id, nothing);
        } catch (IOException e) {
            throw new LoaderException("cannot write in " + work, e);
        }
    }

    /**
     * Makes what was built the version that is served. The store in it must be closed.
     *
     * @param id see {@link VersionId#of}
     * @param events what is to be added to the ledger, see {@link IdentityChanges#draft}
     * @throws LoaderException where a file cannot be moved; the earlier version is still served
     */
    public Outcome commit(String id, Path events) {
        if (!VersionId.isOne(id)) {
            throw new IllegalArgumentException("no version id: " + id);
        }
        lock.requireHeld();
        try {
            boolean known = Files.isDirectory(versions.folder(id));
            if (known) {
                Folders.delete(building);
            } else {
                Folders.sync(building);
                versions.reached(Step.SYNCED);
                Files.move(building, versions.folder(id), StandardCopyOption.ATOMIC_MOVE);
                Folders.syncEntry(versions.versions());
                versions.reached(Step.RENAMED);
            }
            boolean served = versions.servedId().equals(Optional.of(id));
            if (Files.size(events) > 0) {
                versions.ledger().note(id, events);
            }
            versions.reached(Step.NOTED);
            if (!served) {
                versions.switchTo(id, lock);
            }
            versions.ledger().settle(versions.servedId());
            versions.reached(Step.ADDED);
            if (served) {
                return Outcome.UNCHANGED;
            }
            return known ? Outcome.SWITCHED : Outcome.PUBLISHED;
        } catch (IOException e) {
            throw new LoaderException("cannot switch to the new version in " + building.getParent(), e);
        }
    }

    /**
     * Puts what was built in the place of a version: served where that one was, and of its age. The store in it must be
     * closed. Killed in the middle, either of them stands whole and is served.
     *
     * @param old the id of the version that goes
     * @param id see {@link VersionId#of}
     * @throws LoaderException where a file cannot be moved
     */
    public void replace(String old, String id) {
        lock.requireHeld();
        try {
            Path before = versions.folder(old);
            if (old.equals(id)) {
                // Only what is kept of the records differs.
                KeptRecords.move(building, before);
                return;
            }
            FileTime written = Files.getLastModifiedTime(before);
            if (!Files.isDirectory(versions.folder(id))) {
                Folders.sync(building);
                Files.setLastModifiedTime(building, written);
                Files.move(building, versions.folder(id), StandardCopyOption.ATOMIC_MOVE);
                Folders.syncEntry(versions.versions());
                versions.reached(Step.RENAMED);
            }
            if (versions.servedId().equals(Optional.of(old))) {
                versions.switchTo(id, lock);
            }
            versions.delete(old);
        } catch (IOException e) {
            throw new LoaderException("cannot put a version in the place of " + old, e);
        }
    }

    /** Removes what was not committed and lets others publish. */
    @Override
    public void close() {
        try (lock) {
            Folders.delete(building);
            Folders.delete(work);
        } catch (IOException e) {
            throw new LoaderException("cannot remove " + building + " or " + work, e);
        }
    }
}
