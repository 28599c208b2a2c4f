package org.esflod.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.esflod.problem.ProblemCode;

/**
 * A part of a spreadsheet, refused where it unpacks to more than it may be, or holds one piece of markup or text that no
 * cell can hold: what stands between two {@code <} is what the XML parser keeps in memory.
 *
 * <p>Errors: {@link BrokenInput} with {@code FILE_TOO_LARGE}.
 */
final class XmlBytes extends FilterInputStream {
    /** The longest cell, each character written by its number, and more. */
    private static final int LONGEST_PIECE = 1 << 24;

    private long left;
    private int piece;

    /** Comments and CDATA may hold {@code <} without end; no spreadsheet has long ones. */
    private boolean inSection;

    private int before;
    private int last;

    XmlBytes(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            take(target[i]);
        }
        left -= Math.max(count, 0);
        if (left < 0 || piece > LONGEST_PIECE) {
            throw new BrokenInput(ProblemCode.FILE_TOO_LARGE, 0);
        }
        return count;
    }

    private void take(int value) {
        piece++;
        if (inSection) {
            inSection = value != '>' || last != before || (last != '-' && last != ']');
        } else if (last == '<' && value == '!') {
            inSection = true;
        } else if (value == '<') {
            piece = 0;
        }
        before = last;
        last = value;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
