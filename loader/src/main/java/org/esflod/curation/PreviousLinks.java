package org.esflod.curation;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * The links of the version served so far, found by name: an accepted link stays as long as neither registers nor model are
 * new ({@link LinkInputs#decideOtherwiseThan}).
 *
 * <p>A sorted file on disk that is searched by halves: memory does not grow with the number of links. For any number of
 * threads.
 */
public final class PreviousLinks implements Closeable {
    /** Sorted lines begin with a hash of field and name, always as long. */
    private static final int KEY = 16;

    private static final int CHUNK = 512;

    private final @Nullable Path file;
    private final @Nullable FileChannel channel;
    private final long size;

    /**
     * A link that was accepted.
     *
     * @param id IRI of its record
     * @param field the record's field, such as {@code owner}
     * @param label the name
     * @param scope where it holds; null for everywhere
     * @param predicate IRI: {@link Sssom#EXACT_MATCH}, or {@link Sssom#BROAD_MATCH} for a unit
     * @param object IRI of what it leads to
     * @param objectLabel what that is called
     * @param justification IRI of how it was decided
     * @param confidence estimated probability that it is right
     * @param evidence why, in one sentence
     */
    public record Accepted(
            String id,
            String field,
            String label,
            @Nullable String scope,
            String predicate,
            String object,
            String objectLabel,
            String justification,
            BigDecimal confidence,
            String evidence) {
        private static Accepted of(Mapping mapping) {
            BigDecimal confidence = mapping.confidence();
            String scope = mapping.extension("ext_scope");
            return new Accepted(
                    mapping.textOf(Slot.RECORD_ID),
                    mapping.extension("ext_field"),
                    mapping.textOf(Slot.SUBJECT_LABEL),
                    scope.isEmpty() ? null : scope,
                    mapping.textOf(Slot.PREDICATE_ID),
                    mapping.textOf(Slot.OBJECT_ID),
                    mapping.textOf(Slot.OBJECT_LABEL),
                    mapping.textOf(Slot.MAPPING_JUSTIFICATION),
                    confidence == null ? BigDecimal.ZERO : confidence,
                    mapping.extension("ext_evidence"));
        }

        private String line() {
            return RecordJson.line(
                    "link",
                    List.of(
                            id,
                            field,
                            label,
                            scope == null ? "" : scope,
                            predicate,
                            object,
                            objectLabel,
                            justification,
                            confidence.toPlainString(),
                            evidence));
        }

        private static Accepted ofLine(String line) {
            String[] texts = RecordJson.value(line, "link", String[].class);
            return new Accepted(
                    texts[0],
                    texts[1],
                    texts[2],
                    texts[3].isEmpty() ? null : texts[3],
                    texts[4],
                    texts[5],
                    texts[6],
                    texts[7],
                    new BigDecimal(texts[8]),
                    texts[9]);
        }
    }

    private PreviousLinks(@Nullable Path file) throws IOException {
        this.file = file;
        this.channel = file == null ? null : FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel == null ? 0 : channel.size();
    }

    /**
     * Sorts the links of a version.
     *
     * @param links its {@code links.sssom.tsv}; null, or absent, where nothing was served so far
     * @param work a folder for work files
     * @throws LoaderException where a file cannot be read or written
     */
    public static PreviousLinks open(@Nullable Path links, Path work) {
        try {
            if (links == null || !Files.isRegularFile(links)) {
                return new PreviousLinks(null);
            }
            Path sorted = work.resolve("previous-links-sorted.tsv");
            try (LineSort lines = new LineSort(work, "previous-links")) {
                SssomReader.read(links, mapping -> {
                    Accepted link = Accepted.of(mapping);
                    lines.add(key(link.field(), link.label()) + "\t" + link.line());
                });
                try (LineSort.Lines all = lines.sorted();
                        BufferedWriter out = Files.newBufferedWriter(sorted, StandardCharsets.UTF_8)) {
                    while (all.peek() != null) {
                        out.write(all.next());
                        out.write('\n');
                    }
                }
            }
            return new PreviousLinks(sorted);
        } catch (IOException e) {
            throw new LoaderException("cannot write work files in " + work + "; is the disk full?", e);
        }
    }

    /**
     * The links of a name, in every scope; none where it was not linked.
     *
     * @param field the record's field, such as {@code owner}
     * @param label the name, as it was published
     */
    public List<Accepted> find(String field, String label) {
        FileChannel in = channel;
        if (in == null) {
            return List.of();
        }
        try {
            return find(in, field, label);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    private List<Accepted> find(FileChannel in, String field, String label) throws IOException {
        String wanted = key(field, label);
        // Lines that begin before low have a smaller key; the first that begins at high or later has not.
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            long start = middle == low ? low : afterLine(in, middle - 1);
            if (start >= high || keyAt(in, start).compareTo(wanted) >= 0) {
                high = middle;
            } else {
                low = afterLine(in, start);
            }
        }
        List<Accepted> found = new ArrayList<>();
        while (low < size && keyAt(in, low).equals(wanted)) {
            long next = afterLine(in, low);
            byte[] line = bytes(in, low + KEY + 1, (int) (next - 1 - low - KEY - 1));
            Accepted link = Accepted.ofLine(new String(line, StandardCharsets.UTF_8));
            // Two names may share a hash, however unlikely.
            if (link.field().equals(field) && link.label().equals(label)) {
                found.add(link);
            }
            low = next;
        }
        return found;
    }

    private static String keyAt(FileChannel in, long position) throws IOException {
        return new String(bytes(in, position, KEY), StandardCharsets.US_ASCII);
    }

    /** Where the line ends in which a position stands: behind its line end. */
    private static long afterLine(FileChannel in, long position) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = position; ; at += chunk.limit()) {
            chunk.clear();
            int read = in.read(chunk, at);
            if (read < 0) {
                return at;
            }
            chunk.flip();
            for (int i = 0; i < chunk.limit(); i++) {
                if (chunk.get(i) == '\n') {
                    return at + i + 1;
                }
            }
        }
    }

    private static byte[] bytes(FileChannel in, long position, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        ByteBuffer chunk = ByteBuffer.allocate(length);
        while (bytes.size() < length) {
            chunk.clear().limit(length - bytes.size());
            int read = in.read(chunk, position + bytes.size());
            if (read < 0) {
                break;
            }
            bytes.write(chunk.array(), 0, read);
        }
        return bytes.toByteArray();
    }

    private static String key(String field, String label) {
        return Keys.hash(field, label);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot remove work files", e);
        }
    }
}
