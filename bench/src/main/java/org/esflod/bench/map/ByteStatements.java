package org.esflod.bench.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes N-Quads straight into bytes: the fastest writer there is for this mapping, and for no other purpose. */
final class ByteStatements implements Statements {
    private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSED = "> ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSED_END = "> .\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATATYPE = "\"^^".getBytes(StandardCharsets.US_ASCII);

    /** By term: {@code <https://esf-lod.example/id/project/}. */
    private static final EnumMap<Term, byte[]> BEGUN = bytes(term -> "<" + term.iri());

    /** By term, with the blank after it: {@code <http://schema.org/value> }. */
    private static final EnumMap<Term, byte[]> WHOLE = bytes(term -> "<" + term.iri() + "> ");

    /** A letter is at most three bytes, or two where it is escaped. */
    private static final int MOST_BYTES = 3;

    private byte[] bytes = new byte[1 << 17];
    private int length;
    private byte[] subject = new byte[256];
    private int subjectLength;

    /** How many bytes wait. */
    int length() {
        return length;
    }

    /** Writes what waits, and forgets it. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** What waits, which is forgotten. */
    byte[] drain() {
        byte[] drained = Arrays.copyOf(bytes, length);
        length = 0;
        return drained;
    }

    @Override
    public void about(Term begin, String key, String end) {
        int from = length;
        raw(written(BEGUN, begin));
        safe(key);
        ascii(end);
        raw(CLOSED);
        subjectLength = length - from;
        if (subject.length < subjectLength) {
            subject = new byte[subjectLength * 2];
        }
        System.arraycopy(bytes, from, subject, 0, subjectLength);
        length = from;
    }

    @Override
    public void link(Term property, Term object) {
        begin(property);
        raw(written(BEGUN, object));
        raw(CLOSED_END);
    }

    @Override
    public void link(Term property, Term begin, @Nullable String key) {
        if (key != null) {
            begin(property);
            raw(written(BEGUN, begin));
            safe(key);
            raw(CLOSED_END);
        }
    }

    @Override
    public void link(Term property, Term begin, String key, String end) {
        begin(property);
        raw(written(BEGUN, begin));
        safe(key);
        ascii(end);
        raw(CLOSED_END);
    }

    @Override
    public void iri(Term property, @Nullable String iri) {
        if (iri != null) {
            begin(property);
            raw(written(BEGUN, Term.NOTHING));
            text(iri);
            raw(CLOSED_END);
        }
    }

    @Override
    public void linkInGraph(Term property, Term begin, @Nullable String key, Term graph) {
        if (key != null) {
            begin(property);
            raw(written(BEGUN, begin));
            safe(key);
            raw(CLOSED);
            raw(written(BEGUN, graph));
            raw(CLOSED_END);
        }
    }

    @Override
    public void text(Term property, @Nullable String text) {
        if (text != null) {
            begin(property);
            quoted(text);
            put('"');
            raw(END);
        }
    }

    @Override
    public void text(Term property, @Nullable String text, String language) {
        if (text != null) {
            begin(property);
            quoted(text);
            put('"');
            put('@');
            ascii(language);
            raw(END);
        }
    }

    @Override
    public void typed(Term property, @Nullable String text, Term datatype) {
        if (text != null) {
            begin(property);
            quoted(text);
            raw(DATATYPE);
            raw(written(BEGUN, datatype));
            raw(CLOSED_END);
        }
    }

    private void begin(Term property) {
        room(subjectLength);
        System.arraycopy(subject, 0, bytes, length, subjectLength);
        length += subjectLength;
        raw(written(WHOLE, property));
    }

    private void quoted(String text) {
        put('"');
        text(text);
    }

    private void safe(String key) {
        text(IriSafe.encode(key));
    }

    private void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void put(char letter) {
        room(1);
        bytes[length++] = (byte) letter;
    }

    /** For what is known to be ASCII without quotes. */
    private void ascii(String text) {
        int letters = text.length();
        room(letters);
        for (int i = 0; i < letters; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += letters;
    }

    /** In UTF-8, with what N-Quads escapes escaped. */
    private void text(String text) {
        int letters = text.length();
        room(letters * MOST_BYTES);
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < letters; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                char escaped = c > '\\' || (c >= ' ' && c != '"' && c != '\\') ? 0 : escaped(c);
                if (escaped != 0) {
                    to[at++] = '\\';
                    to[at++] = (byte) escaped;
                } else {
                    to[at++] = (byte) c;
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < letters) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | (point >> 18));
                to[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                to[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = at;
    }

    private static EnumMap<Term, byte[]> bytes(Function<Term, String> written) {
        EnumMap<Term, byte[]> all = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            all.put(term, written.apply(term).getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    private static byte[] written(EnumMap<Term, byte[]> as, Term term) {
        return Objects.requireNonNull(as.get(term));
    }

    private static char escaped(char c) {
        return switch (c) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case '\b' -> 'b';
            case '\f' -> 'f';
            default -> 0;
        };
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
