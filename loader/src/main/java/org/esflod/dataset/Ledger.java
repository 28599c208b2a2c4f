package org.esflod.dataset;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.project.Folders;
import org.esflod.project.Keys;

/**
 * What became of IRIs over all versions: {@code DIR/ledger.tsv}, to which lines are only ever added.
 *
 * <p>Shape: tabs, a heading, one event a line: {@code event version type from to link reason}. {@code from} and {@code to} are
 * IRIs without {@code {base}id/}, such as {@code organisation/x-mz3wq5k2x7a4b6cd}. An event's id is a hash of itself and of
 * the event before it, so that a line that was changed or taken out shows. No clock, no personal data.
 *
 * <p>Events are noted in {@code private/} before a version is switched to and added right after; a run that was killed in
 * between is made up for by the next one.
 */
public final class Ledger {
    static final String FILE = "ledger.tsv";
    private static final String PENDING = "ledger-pending.tsv";
    private static final String HEADING = "event\tversion\ttype\tfrom\tto\tlink\treason\n";
    private static final int COLUMNS = 7;

    /** Enough for the last line. */
    private static final int LONGEST_LINE = 8192;

    private final Path file;
    private final Path pending;

    /** What may become of an IRI. */
    public enum Type {
        /** It is used for the first time. */
        MINT,
        /** An organisation or project known by a hash has a number now. */
        LINK,
        /** Two that had IRIs of their own are one. */
        MERGE,
        /** One turned out to be several. */
        SPLIT,
        /** A link or a merge no longer holds. */
        RETRACT;

        /** Such as {@code mint}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One event.
     *
     * @param from the IRI that it happens to, without {@code {base}id/}; the empty text where one is minted
     * @param to what it leads to; the empty text where nowhere
     * @param link id of the link that says so; the empty text where none does
     * @param reason why, in a word or two
     */
    public record Event(Type type, String from, String to, String link, String reason) {
        /** Refuses what would break a line. */
        public Event {
            for (String text : List.of(from, to, link, reason)) {
                if (text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0) {
                    throw new IllegalArgumentException("a tab or line end in an event");
                }
            }
        }

        String line() {
            return String.join("\t", type.word(), from, to, link, reason);
        }
    }

    Ledger(Path dir, Path privateFolder) {
        this.file = dir.resolve(FILE);
        this.pending = privateFolder.resolve(PENDING);
    }

    /** The ledger of a published folder, to read. */
    public static Ledger of(Path dir) {
        return new Ledger(dir, dir.resolve("private"));
    }

    /**
     * Reads all events in their order.
     *
     * @param to gets the seven columns of each
     * @throws LoaderException where a line is no event
     */
    public void forEach(Consumer<String[]> to) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw new LoaderException(
                            file + ", line " + number + " is no event; restore the file from a backup");
                }
                to.accept(columns);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    /** Whether every event's id is the hash of itself and the one before; false where a line was changed or taken out. */
    public boolean isWhole() {
        String[] before = {""};
        boolean[] whole = {true};
        forEach(event -> {
            String rest = String.join("\t", List.of(event).subList(1, COLUMNS));
            whole[0] &= event[0].equals(Keys.hash(before[0], rest));
            before[0] = event[0];
        });
        return whole[0];
    }

    /**
     * Notes events that are to be added once a version is switched to.
     *
     * @param draft lines of {@link Event#line}
     */
    void note(String version, Path draft) throws IOException {
        Path part = pending.resolveSibling(PENDING + ".part");
        String before = lastId();
        try (BufferedReader events = Files.newBufferedReader(draft, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            out.write(version + "\t" + length() + "\n");
            for (String event = events.readLine(); event != null; event = events.readLine()) {
                String rest = version + "\t" + event;
                before = Keys.hash(before, rest);
                out.write(before + "\t" + rest + "\n");
            }
        }
        Folders.syncEntry(part);
        Files.move(part, pending, StandardCopyOption.ATOMIC_MOVE);
        Folders.syncEntry(folderOf(pending));
    }

    /**
     * Adds what was noted, if the version that it was noted for is served; forgets it otherwise. Done twice, it is done once.
     *
     * @param served the version that is served
     */
    void settle(Optional<String> served) throws IOException {
        if (!Files.isRegularFile(pending)) {
            return;
        }
        try (BufferedReader noted = Files.newBufferedReader(pending, StandardCharsets.UTF_8)) {
            String[] heading = String.valueOf(noted.readLine()).split("\t", -1);
            if (served.equals(Optional.of(heading[0]))) {
                add(noted, Long.parseLong(heading[1]));
            }
        }
        Files.delete(pending);
    }

    private void add(BufferedReader noted, long length) throws IOException {
        // What a killed run had begun to add is added again from its beginning.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            if (length == 0) {
                out.write(HEADING);
            }
            for (String event = noted.readLine(); event != null; event = noted.readLine()) {
                out.write(event + "\n");
            }
        }
        Folders.syncEntry(file);
    }

    private long length() throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /** The id of the last event; the empty text before the first. */
    private String lastId() throws IOException {
        long length = length();
        if (length <= HEADING.length()) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int read = (int) Math.min(length, LONGEST_LINE);
            byte[] end = new byte[read];
            in.seek(length - read);
            in.readFully(end);
            String[] lines = new String(end, StandardCharsets.UTF_8).split("\n", -1);
            return lines[lines.length - 2].split("\t", -1)[0];
        }
    }

    private static Path folderOf(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path : folder;
    }
}
