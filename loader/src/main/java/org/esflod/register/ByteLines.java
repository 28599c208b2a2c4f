package org.esflod.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Lines of a file as bytes: what is no character in one of them does not reach the next.
 *
 * <p>Fits encodings in which a line feed is always a byte of its own: UTF-8, windows-1252. Memory: one line, and no more of it
 * than {@value #LONGEST} bytes.
 */
final class ByteLines {
    /** Forty times the longest row that was seen. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 17];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private int number;
    private boolean tooLong;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            take(at, stop);
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** The line, without its end, zeros or byte order mark; what is no character is U+FFFD. */
    String text(Charset charset) {
        int stop = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        String text = new String(line, 0, stop, charset);
        if (text.indexOf('\0') >= 0) {
            text = text.replace("\0", "");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Which line it is, from 1. */
    int number() {
        return number;
    }

    /** Whether it is longer than any row, and was cut. */
    boolean tooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private void take(int from, int to) {
        int count = Math.min(to - from, LONGEST - length);
        tooLong |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + count, 2 * line.length)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }
}
