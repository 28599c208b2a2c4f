package org.esflod.contact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.LoaderException;
import org.esflod.project.Contact;
import org.esflod.project.Project;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * What was erased and must not come back, as keyed hashes: {@code private/suppressed}.
 *
 * <p>Shape: a line {@code email HASH}, {@code project HASH} or {@code page HASH} each, sorted. In memory as a whole: people
 * who ask to be forgotten are few. Safe for several threads while nothing is added.
 */
public final class Suppression {
    private static final String EMAIL = "email";
    private static final String PROJECT = "project";
    private static final String PAGE = "page";

    private final @Nullable Path file;
    private final @Nullable KeyedHash hash;
    private final Set<String> lines = new TreeSet<>();

    private Suppression(@Nullable Path file, @Nullable KeyedHash hash) {
        this.file = file;
        this.hash = hash;
    }

    /** Nothing was erased: for what is read outside a published folder. */
    public static Suppression none() {
        return new Suppression(null, null);
    }

    /** What a file says; nothing where there is none. */
    static Suppression read(Path file, KeyedHash hash) {
        Suppression suppression = new Suppression(file, hash);
        try {
            if (Files.exists(file)) {
                suppression.lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file + "; what was erased would come back", e);
        }
        return suppression;
    }

    /** Whether nothing was erased. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the project of a record was erased: by its key, by the key it had before, or by its page's address. */
    public boolean covers(Project project) {
        return !lines.isEmpty()
                && (coversProject(project.key())
                        || coversProject(project.keyWithoutCaseNumber())
                        || project.sources().stream()
                                .map(SourceRef::address)
                                .anyMatch(address -> address != null && has(PAGE, address)));
    }

    /** Whether a project with a key was erased. */
    public boolean coversProject(String key) {
        return has(PROJECT, key);
    }

    /** Whether a contact person was erased: whether any address in the field was. */
    public boolean covers(@Nullable Contact contact) {
        return !lines.isEmpty()
                && contact != null
                && EmailAddress.in(contact.email()).stream().anyMatch(address -> has(EMAIL, address));
    }

    /** Remembers an address. */
    public void addEmail(String address) {
        add(EMAIL, address);
    }

    /** Remembers keys of a project, and the addresses of its pages. */
    public void addProject(Collection<String> keys, Collection<String> pages) {
        keys.forEach(key -> add(PROJECT, key));
        pages.forEach(page -> add(PAGE, page));
    }

    /**
     * Writes the file.
     *
     * @throws LoaderException where it cannot be written
     */
    public void write() {
        if (file == null) {
            throw new IllegalStateException("nothing can be remembered outside a published folder");
        }
        try {
            PrivateFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private void add(String what, String text) {
        if (hash != null) {
            lines.add(what + " " + hash.of(what, text));
        }
    }

    private boolean has(String what, String text) {
        return hash != null && !lines.isEmpty() && lines.contains(what + " " + hash.of(what, text));
    }
}
