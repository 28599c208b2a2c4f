package org.esflod.contact;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.esflod.problem.LoaderException;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the contact persons of a run and gives each its random id: the same as before for the same e-mail address,
 * whatever the project, by the crosswalk {@code private/persons.tsv}.
 *
 * <p>Who has no address of their own is known in one project only, by the name there: two projects that name an Anna
 * Andersson are not thereby one person's.
 *
 * <p>Shape of the crosswalk: {@code keyed hash, tab, id, tab, last day of the person's projects}, sorted; no name and no
 * address. A row whose day is past retention goes. Memory does not grow with the number of persons: sorted files are read
 * side by side. Any number of threads may {@link #add}.
 */
public final class PersonCollector implements Closeable {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_CHARACTERS = 26;

    private final Path crosswalk;
    private final KeyedHash hash;
    private final ContactMode mode;
    private final Retention retention;
    private final LineSort found;
    private final SecureRandom random = new SecureRandom();

    PersonCollector(Path crosswalk, KeyedHash hash, ContactMode mode, Retention retention, Path work) {
        this.crosswalk = crosswalk;
        this.hash = hash;
        this.mode = mode;
        this.retention = retention;
        this.found = new LineSort(work, "persons");
    }

    /** What becomes of a person's statements. */
    public interface Use {
        /**
         * Takes one person of one project.
         *
         * @param end the project's last day
         */
        void take(ContactPerson person, LocalDate end);
    }

    /** Adds a contact person, unless retention is over. */
    public void add(StatedPerson person) {
        if (retention.keeps(person.end())) {
            found.add(hash(person) + "\t" + person.project() + "\t" + RecordJson.line("contact", person));
        }
    }

    private String hash(StatedPerson person) {
        return person.address() == null
                ? hash.of("person of project", person.project() + "\n" + person.name() + "\n" + person.telephone())
                : hash.of("email", person.address());
    }

    /**
     * Gives ids, writes the crosswalk, and hands on all persons in the order of their keyed hashes; nothing can be added
     * any more.
     *
     * @throws LoaderException where the crosswalk cannot be read or written
     */
    public void persons(Use to) {
        try (LineSort.Lines lines = found.sorted();
                Crosswalk before = new Crosswalk(crosswalk);
                BufferedWriter after = Files.newBufferedWriter(PrivateFile.next(crosswalk), StandardCharsets.UTF_8)) {
            String key = lines.key();
            while (key != null) {
                before.copyBefore(key, row -> write(after, row));
                String id = before.id(key);
                String known = id == null ? randomId() : id;
                LocalDate last = before.end(key);
                while (key.equals(lines.key())) {
                    String line = lines.next();
                    StatedPerson stated =
                            RecordJson.value(line.substring(line.lastIndexOf('\t') + 1), "contact", StatedPerson.class);
                    last = last == null || stated.end().isAfter(last) ? stated.end() : last;
                    to.take(ContactPerson.of(known, stated, mode), stated.end());
                }
                write(after, new Row(key, known, last == null ? LocalDate.MIN : last));
                before.skip(key);
                key = lines.key();
            }
            before.copyBefore(null, row -> write(after, row));
        } catch (IOException e) {
            throw new LoaderException("cannot read or write " + crosswalk, e);
        }
        try {
            PrivateFile.replace(crosswalk);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + crosswalk, e);
        }
    }

    private void write(BufferedWriter out, Row row) {
        if (!retention.keeps(row.end())) {
            return;
        }
        try {
            out.write(row.hash() + "\t" + row.id() + "\t" + row.end() + "\n");
        } catch (IOException e) {
            throw new LoaderException("cannot write " + crosswalk, e);
        }
    }

    private String randomId() {
        StringBuilder id = new StringBuilder(ID_CHARACTERS);
        for (int i = 0; i < ID_CHARACTERS; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    @Override
    public void close() {
        found.close();
    }

    /**
     * Takes persons out of a crosswalk.
     *
     * @param gone gets each row's keyed hash and id, and says whether the row goes
     */
    static void remove(Path crosswalk, RowTest gone, BiConsumer<String, String> removed) throws IOException {
        if (!Files.exists(crosswalk)) {
            return;
        }
        try (BufferedReader rows = Files.newBufferedReader(crosswalk, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(PrivateFile.next(crosswalk), StandardCharsets.UTF_8)) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                Row row = Row.of(line);
                if (gone.test(row.hash(), row.id())) {
                    removed.accept(row.hash(), row.id());
                } else {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        PrivateFile.replace(crosswalk);
    }

    /** Whether a row is meant. */
    interface RowTest {
        boolean test(String hash, String id);
    }

    private record Row(String hash, String id, LocalDate end) {
        static Row of(String line) {
            String[] columns = line.split("\t", -1);
            return new Row(columns[0], columns[1], LocalDate.parse(columns[2]));
        }
    }

    /** The crosswalk so far, row by row. */
    private static final class Crosswalk implements Closeable {
        private final @Nullable BufferedReader reader;
        private @Nullable Row row;

        Crosswalk(Path file) throws IOException {
            this.reader = Files.exists(file) ? Files.newBufferedReader(file, StandardCharsets.UTF_8) : null;
            next();
        }

        private interface To {
            void write(Row row);
        }

        /** All rows before a hash, or the rest. */
        void copyBefore(@Nullable String hash, To to) throws IOException {
            while (row != null && (hash == null || row.hash().compareTo(hash) < 0)) {
                to.write(row);
                next();
            }
        }

        @Nullable
        String id(String hash) {
            return row != null && row.hash().equals(hash) ? row.id() : null;
        }

        @Nullable
        LocalDate end(String hash) {
            return row != null && row.hash().equals(hash) ? row.end() : null;
        }

        void skip(String hash) throws IOException {
            if (row != null && row.hash().equals(hash)) {
                next();
            }
        }

        private void next() throws IOException {
            String line = reader == null ? null : reader.readLine();
            row = line == null ? null : Row.of(line);
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
