package org.esflod.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file that follow each other, so that handing them to another thread costs little for each. They are
 * bytes until somebody asks for their text: decoding is work for the threads that have the lines, not for the one that reads.
 */
final class LineBatch {
    /** A batch has about as many bytes, or those of one line that is longer. */
    private static final int BLOCK = 1 << 17;

    private static final char REPLACEMENT = '\ufffd';

    private final int first;
    private final byte[] bytes;

    private LineBatch(int first, byte[] bytes) {
        this.first = first;
        this.bytes = bytes;
    }

    /**
     * One line, without its end.
     *
     * @param number from 1
     */
    record Line(int number, ByteBuffer bytes) {
        /**
         * Its text.
         *
         * @throws CharacterCodingException where it is not UTF-8
         */
        String text() throws CharacterCodingException {
            String text = new String(bytes.array(), bytes.arrayOffset(), bytes.remaining(), StandardCharsets.UTF_8);
            // Either the line has one, or it stands where bytes are no character: the slower decoder tells.
            return text.indexOf(REPLACEMENT) < 0
                    ? text
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(bytes.duplicate())
                            .toString();
        }
    }

    /** The lines, never none; a line feed ends one, and the last may lack it. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        while (begin < bytes.length) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            lines.add(new Line(
                    first + lines.size(),
                    ByteBuffer.wrap(bytes, begin, end - begin).slice()));
            begin = end + 1;
        }
        return lines;
    }

    /** All lines of a file, read as they are asked for. Errors: {@link UncheckedIOException}. */
    static Iterator<LineBatch> of(InputStream in) {
        return new Batches(in);
    }

    private static final class Batches implements Iterator<LineBatch> {
        private final InputStream in;
        private byte[] buffer = new byte[2 * BLOCK];
        private int length;
        private int number = 1;
        private @Nullable LineBatch next;

        Batches(InputStream in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = read();
            }
            return next != null;
        }

        @Override
        public LineBatch next() {
            LineBatch batch = hasNext() ? next : null;
            if (batch == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return batch;
        }

        private @Nullable LineBatch read() {
            while (true) {
                int more = more();
                int whole = length + more;
                while (more > 0 && whole > length && buffer[whole - 1] != '\n') {
                    whole--;
                }
                boolean ends = more == 0 || whole > length;
                length += more;
                if (ends) {
                    return whole == 0 ? null : taken(whole);
                }
            }
        }

        private int more() {
            if (buffer.length - length < BLOCK) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            try {
                return in.readNBytes(buffer, length, BLOCK);
            } catch (IOException e) {
                throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
            }
        }

        private LineBatch taken(int whole) {
            LineBatch batch = new LineBatch(number, Arrays.copyOf(buffer, whole));
            System.arraycopy(buffer, whole, buffer, 0, length - whole);
            length -= whole;
            for (byte each : batch.bytes) {
                number += each == '\n' ? 1 : 0;
            }
            return batch;
        }
    }
}
