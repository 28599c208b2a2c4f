package org.esflod.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.esflod.contact.EmailAddress;
import org.esflod.contact.PrivateFile;
import org.esflod.contact.PrivateStore;
import org.esflod.contact.Suppression;
import org.esflod.dataset.ContactsFile;
import org.esflod.dataset.KeptRecords;
import org.esflod.dataset.Publication;
import org.esflod.dataset.Tombstones;
import org.esflod.dataset.Version;
import org.esflod.dataset.VersionChanges;
import org.esflod.dataset.Versions;
import org.esflod.link.CodeLists;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.Contact;
import org.esflod.project.Keys;
import org.esflod.project.RecordJson;

/**
 * Forgets a contact person or a project: in every version, in what is kept of persons, and for all time to come.
 *
 * <p>What is to be done is written to {@code private/erasing} first, and that file goes last. A run that is killed leaves
 * each version whole, as it was or as it is to be; the next one, {@code erase} or {@code publish}, finishes. Doing it twice
 * does no harm.
 */
final class Erasure {
    private static final String EMAIL = "email";
    private static final String PROJECT = "project";

    private final Home home;
    private final Path dir;
    private final Progress progress;
    private final Versions versions;
    private final PrivateStore store;

    Erasure(Home home, Path dir, Progress progress) {
        this.home = home;
        this.dir = dir;
        this.progress = progress;
        this.versions = Versions.open(dir);
        this.store = PrivateStore.in(versions.privateFolder());
    }

    /**
     * What is to be forgotten.
     *
     * @param emails addresses, as they are compared
     * @param projects keys of projects
     */
    record Task(Set<String> emails, Set<String> projects) {
        boolean isEmpty() {
            return emails.isEmpty() && projects.isEmpty();
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Task[withheld]";
        }
    }

    /**
     * Forgets, now and from now on.
     *
     * @return how many versions were written anew
     * @throws LoaderException where a version cannot be written anew
     */
    int erase(Task task) {
        versions.alone(() -> {
            Task all = pending();
            all.emails().addAll(task.emails());
            all.projects().addAll(task.projects());
            remember(all);
        });
        return finish();
    }

    private void remember(Task task) {
        try {
            Files.write(PrivateFile.next(journal()), lines(task), StandardCharsets.UTF_8);
            PrivateFile.replace(journal());
        } catch (IOException e) {
            throw new LoaderException("cannot write " + journal(), e);
        }
    }

    /** Finishes what a killed run began; does nothing where there is nothing. */
    int finish() {
        Task task = pending();
        if (task.isEmpty()) {
            return 0;
        }
        Set<String> keys = withOtherKeys(task.projects());
        List<Contact> contacts = new ArrayList<>();
        versions.alone(() -> {
            remember(new Task(task.emails(), keys));
            contacts.addAll(forget(task.emails(), keys));
            // They tell of the version before too, which may have held what this one never had.
            versions.list().forEach(version -> VersionChanges.remove(version.folder()));
        });
        int rewritten = 0;
        List<String> left = new ArrayList<>();
        for (Version version : versions.list()) {
            if (KeptRecords.areIn(version.folder())) {
                rewritten += rewrite(version, keys, contacts) ? 1 : 0;
            } else if (!version.current()) {
                versions.remove(version.id());
                progress.say("removed version %s, which keeps no records to be written anew from", version.id());
            } else {
                left.add(version.id());
            }
        }
        if (!left.isEmpty()) {
            throw new LoaderException("version " + left.get(0) + " is served and keeps no records to be written anew"
                    + " from; publish again, and what is erased stays out of the new version; the old one goes then");
        }
        compareAgain();
        try {
            Files.deleteIfExists(journal());
        } catch (IOException e) {
            throw new LoaderException("cannot remove " + journal(), e);
        }
        return rewritten;
    }

    /** Says anew what changed from each version to the one written after it. */
    private void compareAgain() {
        Path before = null;
        for (Version version : versions.list()) {
            try (Publication publication = versions.begin()) {
                new VersionChanges(publication.work()).replace(before, version.folder(), publication.building());
            }
            before = version.folder();
        }
    }

    private boolean rewrite(Version version, Set<String> keys, List<Contact> contacts) {
        BaseIri base = VersionRewriter.baseOf(version.folder());
        ProjectLinker linker =
                new ProjectLinker(ReferenceTables.read(home.reference()), CodeLists.read(home.schemes()), base);
        UnaryOperator<String> mask = contacts.isEmpty()
                ? UnaryOperator.identity()
                : linker.masks(contacts).text();
        Forgotten forgotten = new Forgotten(keys, contacts, mask);
        try (Publication publication = versions.begin()) {
            VersionRewriter rewriter = new VersionRewriter(home, base, progress, version.folder(), publication);
            return rewriter.without(forgotten)
                    .map(id -> {
                        publication.replace(version.id(), id);
                        progress.say("version %s is written anew as %s", version.id(), id);
                        return true;
                    })
                    .orElse(false);
        }
    }

    /** Suppression list, crosswalk, contacts shown and tombstones; gives what is known of the persons, to look for it. */
    private List<Contact> forget(Set<String> emails, Set<String> keys) {
        Suppression suppression = store.toSuppress();
        emails.forEach(suppression::addEmail);
        suppression.addProject(keys, pagesOf(keys));
        suppression.write();

        Set<String> published = new TreeSet<>();
        forEachDocument(document -> {
            published.add(document.at("/project/key").asText());
            published.add(document.at("/replaced/key").asText());
        });
        published.retainAll(keys);
        Set<BaseIri> bases = new HashSet<>();
        versions.list().forEach(version -> bases.add(VersionRewriter.baseOf(version.folder())));
        Set<String> gone = new TreeSet<>();
        Set<String> persons = new HashSet<>();
        emails.forEach(email -> persons.addAll(store.forgetEmail(email)));
        List<Contact> contacts = new ArrayList<>();
        emails.forEach(email -> contacts.add(new Contact(null, email, null)));
        KnownPersons known = KnownPersons.read(dir);
        contacts.addAll(known.contactsOf(persons));
        Set<String> onlyThere = known.onlyIn(keys);
        store.forgetIds(onlyThere);
        persons.addAll(onlyThere);
        for (BaseIri base : bases) {
            persons.forEach(id -> gone.add(base.id("person", id)));
            published.forEach(key -> gone.add(base.id("project", key)));
            ContactsFile.without(dir, base, key -> persons.contains(key.person()) || keys.contains(key.project()));
        }
        Tombstones.add(dir, gone);
        return contacts;
    }

    /** All keys under which any version knows the projects: before a case number was known they had another one. */
    private Set<String> withOtherKeys(Set<String> projects) {
        Set<String> keys = new TreeSet<>(projects);
        int before = 0;
        while (!keys.isEmpty() && before != keys.size()) {
            before = keys.size();
            forEachDocument(document -> {
                JsonNode replaced = document.path("replaced");
                String old = replaced.path("key").asText();
                String by = replaced.path("by").asText();
                if (replaced.isObject() && (keys.contains(old) || keys.contains(by))) {
                    keys.add(old);
                    keys.add(by);
                }
                JsonNode project = document.path("project");
                if (keys.contains(project.path("key").asText())) {
                    keys.add(keyWithoutCaseNumber(project));
                }
            });
        }
        return keys;
    }

    private static String keyWithoutCaseNumber(JsonNode project) {
        String key = project.path("key").asText();
        String caseNumber = project.path("caseNumber").asText();
        if (caseNumber.isEmpty()) {
            return key;
        }
        boolean elsewhere = key.matches("[A-Z]{2}-.+") && !key.equals(Keys.ofCaseNumber(caseNumber));
        String start = project.at("/period/start").asText();
        return Keys.project(
                elsewhere ? key.substring(0, 2) : null,
                null,
                project.path("programmePeriod").asText(),
                project.path("title").asText(),
                project.at("/owner/label").asText(),
                start.isEmpty() ? null : LocalDate.parse(start));
    }

    private Set<String> pagesOf(Set<String> keys) {
        Set<String> pages = new TreeSet<>();
        if (!keys.isEmpty()) {
            forEachDocument(document -> {
                JsonNode project = document.path("project");
                if (keys.contains(project.path("key").asText())) {
                    for (JsonNode source : project.path("sources")) {
                        // Rows of a list have an address that others may have too.
                        if (source.path("form").asText().startsWith("page-") && source.has("address")) {
                            pages.add(source.path("address").asText());
                        }
                    }
                }
            });
        }
        return pages;
    }

    private interface Use {
        void of(ObjectNode document);
    }

    private void forEachDocument(Use use) {
        for (Version version : versions.list()) {
            if (!KeptRecords.areIn(version.folder())) {
                continue;
            }
            try (BufferedReader lines = KeptRecords.open(version.folder())) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("{\"project\"") || line.startsWith("{\"replaced\"")) {
                        use.of((ObjectNode) RecordJson.document(line));
                    }
                }
            } catch (IOException e) {
                throw new LoaderException("cannot read the records of version " + version.id(), e);
            }
        }
    }

    private Path journal() {
        return versions.privateFolder().resolve("erasing");
    }

    private Task pending() {
        Set<String> emails = new TreeSet<>();
        Set<String> projects = new TreeSet<>();
        if (Files.exists(journal())) {
            try {
                for (String line : Files.readAllLines(journal(), StandardCharsets.UTF_8)) {
                    String[] columns = line.split("\t", 2);
                    (columns[0].equals(EMAIL) ? emails : projects).add(columns[1]);
                }
            } catch (IOException e) {
                throw new LoaderException("cannot read " + journal(), e);
            }
        }
        return new Task(emails, projects);
    }

    private static List<String> lines(Task task) {
        List<String> lines = new ArrayList<>();
        task.emails().forEach(email -> lines.add(EMAIL + "\t" + email));
        task.projects().forEach(key -> lines.add(PROJECT + "\t" + key));
        return lines;
    }

    /** The key that a user means: a key, a case number, or the project's IRI. */
    static String key(String typed) {
        String key = typed.strip();
        int id = key.lastIndexOf("/id/project/");
        if (id >= 0) {
            return key.substring(id + "/id/project/".length());
        }
        return key.contains("/") || key.contains(" ") ? Keys.ofCaseNumber(key) : key;
    }

    /** The address that a user means; empty where it is none. */
    static String address(String typed) {
        String address = EmailAddress.of(typed);
        return address == null ? "" : address;
    }
}
