package org.esflod.contact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.esflod.problem.LoaderException;

/**
 * The folder {@code private} of a published folder: what is kept of persons between runs, and never published.
 *
 * <p>Shape: {@code key}, 32 random bytes; {@code persons.tsv}, see {@link PersonCollector}; {@code suppressed}, see {@link
 * Suppression}. Folder 0700, files 0600. None of them is made before it is needed. One writer at a time: whoever writes
 * holds the lock of the published folder.
 */
public final class PrivateStore {
    private final Path folder;

    private PrivateStore(Path folder) {
        this.folder = folder;
    }

    /** The store in a folder, which need not be there yet. */
    public static PrivateStore in(Path folder) {
        return new PrivateStore(folder);
    }

    /**
     * What was erased.
     *
     * @throws LoaderException where something was and the key is lost: it would come back
     */
    public Suppression suppression() {
        Path file = folder.resolve("suppressed");
        if (!Files.exists(file)) {
            return Suppression.none();
        }
        if (!Files.exists(key())) {
            throw new LoaderException(
                    key() + " is missing: without it nobody can tell what was erased. Restore it from a backup");
        }
        return Suppression.read(file, KeyedHash.in(folder));
    }

    /** What was erased, to be added to. */
    public Suppression toSuppress() {
        return Suppression.read(folder.resolve("suppressed"), KeyedHash.in(folder));
    }

    /**
     * A collector of persons.
     *
     * @param work a folder for work files, open to nobody else
     */
    public PersonCollector persons(ContactMode mode, Retention retention, Path work) {
        return new PersonCollector(crosswalk(), KeyedHash.in(folder), mode, retention, work);
    }

    /**
     * Forgets a person.
     *
     * @return the ids that it had
     */
    public List<String> forgetEmail(String address) {
        String hash = KeyedHash.in(folder).of("email", address);
        return forget((row, id) -> row.equals(hash));
    }

    /**
     * Forgets persons.
     *
     * @return those of the ids that were known
     */
    public List<String> forgetIds(Set<String> ids) {
        return forget((row, id) -> ids.contains(id));
    }

    private List<String> forget(PersonCollector.RowTest gone) {
        List<String> ids = new ArrayList<>();
        try {
            PersonCollector.remove(crosswalk(), gone, (hash, id) -> ids.add(id));
        } catch (IOException e) {
            throw new LoaderException("cannot rewrite " + crosswalk(), e);
        }
        return ids;
    }

    private Path crosswalk() {
        return folder.resolve("persons.tsv");
    }

    private Path key() {
        return folder.resolve("key");
    }
}
