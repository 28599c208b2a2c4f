package org.esflod.rdf;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of all documents, as a file: what passes from mapping to checking and writing, so that neither needs to
 * know the other's RDF library.
 *
 * <p>Shape: N-Quads in UTF-8 that any parser reads. A comment line {@code #@ KIND KEY}, such as {@code #@ project
 * 2015-00648}, stands before the statements of each document, so that they can be taken one document at a time. A line
 * without a fourth term belongs to the default graph.
 */
public final class StatementFile {
    private static final String MARK = "#@ ";

    private StatementFile() {}

    /**
     * The statements of one document.
     *
     * @param kind what the document is about, such as {@code project}
     * @param key its key, such as {@code 2015-00648}
     * @param nquads its statements, N-Quads, one a line
     */
    public record Group(String kind, String key, String nquads) {
        /** How many statements it has. */
        public long statements() {
            long statements = 0;
            for (int end = nquads.indexOf('\n'); end >= 0; end = nquads.indexOf('\n', end + 1)) {
                statements++;
            }
            return statements;
        }
    }

    /** The line that opens a group. */
    public static String mark(String kind, String key) {
        return MARK + kind + " " + key;
    }

    /** Writes one group after those that were written before. */
    public static void write(Appendable out, Group group) throws IOException {
        out.append(mark(group.kind(), group.key())).append('\n').append(group.nquads());
    }

    /** Reads group after group; close it in the end. */
    public static Groups read(Path file) throws IOException {
        return new Groups(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /** The groups of one file, in its order. */
    public static final class Groups implements Iterator<Group>, Closeable {
        private final BufferedReader reader;
        private @Nullable String mark;

        private Groups(BufferedReader reader) throws IOException {
            this.reader = reader;
            this.mark = reader.readLine();
            if (mark != null && !mark.startsWith(MARK)) {
                throw new IOException("a statement file begins with a line " + MARK + "KIND KEY, not with: " + mark);
            }
        }

        @Override
        public boolean hasNext() {
            return mark != null;
        }

        @Override
        public Group next() {
            if (mark == null) {
                throw new NoSuchElementException();
            }
            String[] kindAndKey = mark.substring(MARK.length()).split(" ", 2);
            StringBuilder lines = new StringBuilder();
            try {
                mark = reader.readLine();
                while (mark != null && !mark.startsWith(MARK)) {
                    lines.append(mark).append('\n');
                    mark = reader.readLine();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Group(kindAndKey[0], kindAndKey[1], lines.toString());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
