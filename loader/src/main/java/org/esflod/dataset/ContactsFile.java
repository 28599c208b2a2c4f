package org.esflod.dataset;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.esflod.contact.PrivateFile;
import org.esflod.contact.Retention;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.Folders;
import org.esflod.rdf.StatementFile;

/**
 * Contact persons as they are shown now: {@code DIR/contacts/contacts.nq}, the graph of contacts, and {@code
 * persons.sssom.tsv}, which says of whom no official identifier is known. No version keeps them; each publication replaces
 * them, and where none is shown there is no folder.
 *
 * <p>Shape: a {@link StatementFile}, a group for each person and project, with the project's last day in its key, so that
 * what is past retention is left out when it is read. For its owner only: it is served, not handed out.
 */
public final class ContactsFile {
    private static final String KIND = "person";

    private ContactsFile() {}

    /** Where it stands in a published folder. */
    public static Path in(Path dir) {
        return folder(dir).resolve("contacts.nq");
    }

    private static Path folder(Path dir) {
        return dir.resolve("contacts");
    }

    private static Path identifiers(Path dir) {
        return folder(dir).resolve("persons.sssom.tsv");
    }

    /** Takes it away: nobody is shown any more. */
    public static void delete(Path dir) {
        try {
            Folders.delete(folder(dir));
        } catch (IOException e) {
            throw new LoaderException("cannot remove " + folder(dir), e);
        }
    }

    /**
     * Reads the groups that are not past retention; none where there is no file.
     *
     * @throws LoaderException where it cannot be read
     */
    public static void forEach(Path dir, Retention retention, Consumer<StatementFile.Group> use) {
        if (!Files.isRegularFile(in(dir))) {
            return;
        }
        try (StatementFile.Groups groups = StatementFile.read(in(dir))) {
            while (groups.hasNext()) {
                StatementFile.Group group = groups.next();
                if (retention.keeps(Key.of(group.key()).end())) {
                    use.accept(group);
                }
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + in(dir), e);
        }
    }

    /**
     * A group's key.
     *
     * @param end the project's last day
     * @param person the person's id
     * @param project the project's key
     */
    public record Key(LocalDate end, String person, String project) {
        static Key of(String text) {
            String[] parts = text.split(" ", 3);
            return new Key(LocalDate.parse(parts[0]), parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return end + " " + person + " " + project;
        }
    }

    /** Writes both files without some of the groups, in place of what they were. */
    public static void without(Path dir, BaseIri base, Predicate<Key> gone) {
        if (!Files.isRegularFile(in(dir))) {
            return;
        }
        try (Writing writing = write(dir, base);
                StatementFile.Groups groups = StatementFile.read(in(dir))) {
            while (groups.hasNext()) {
                StatementFile.Group group = groups.next();
                Key key = Key.of(group.key());
                if (!gone.test(key)) {
                    writing.add(key, group.nquads());
                }
            }
            writing.moveIntoPlace();
        } catch (IOException e) {
            throw new LoaderException("cannot rewrite " + in(dir), e);
        }
    }

    /** Begins new files, beside those that are there. */
    public static Writing write(Path dir, BaseIri base) {
        try {
            PrivateFile.folder(folder(dir));
            return new Writing(dir, base);
        } catch (IOException e) {
            throw new LoaderException("cannot write in " + folder(dir), e);
        }
    }

    /** New files while they are written; closed before they were moved, they leave the earlier ones. */
    public static final class Writing implements Closeable {
        private final Path dir;
        private final BaseIri base;
        private final BufferedWriter statements;
        private final Set<String> unidentified = new TreeSet<>();

        private Writing(Path dir, BaseIri base) throws IOException {
            this.dir = dir;
            this.base = base;
            this.statements = Files.newBufferedWriter(PrivateFile.next(in(dir)), StandardCharsets.UTF_8);
        }

        /** Adds a person of a project. */
        public void add(Key key, String nquads) throws IOException {
            StatementFile.write(statements, new StatementFile.Group(KIND, key.toString(), nquads));
            if (nquads.contains("NoTermFound")) {
                unidentified.add(key.person());
            }
        }

        /** Puts the files in their places. */
        public void moveIntoPlace() throws IOException {
            statements.close();
            Path identifiers = identifiers(dir);
            Files.writeString(PrivateFile.next(identifiers), sssom());
            PrivateFile.replace(in(dir));
            PrivateFile.replace(identifiers);
        }

        private String sssom() {
            StringBuilder rows = new StringBuilder("#sssom_version: \"1.1\"\n#curie_map:\n")
                    .append("#  esfperson: \"" + base.id("person", "") + "\"\n")
                    .append("#  semapv: \"https://w3id.org/semapv/vocab/\"\n")
                    .append("#  skos: \"http://www.w3.org/2004/02/skos/core#\"\n")
                    .append("#  sssom: \"https://w3id.org/sssom/\"\n")
                    .append("#mapping_set_id: \"" + base.id("mapping-set", "persons") + "\"\n")
                    .append("#mapping_set_title: \"Contact persons without an official identifier\"\n")
                    .append("#mapping_tool: \"esf-lod\"\n")
                    .append("subject_id\tpredicate_id\tobject_id\tmapping_justification\tcomment\n");
            for (String person : unidentified) {
                rows.append("esfperson:")
                        .append(person)
                        .append("\tskos:exactMatch\tsssom:NoTermFound\tsemapv:UnspecifiedMatching\tno source gives an"
                                + " identifier of this person, and none is looked for by name\n");
            }
            return rows.toString();
        }

        @Override
        public void close() throws IOException {
            statements.close();
        }
    }
}
