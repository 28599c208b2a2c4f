package org.esflod.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.esflod.problem.ProblemCode;

/** Characters of which a reader keeps all since it last renewed the bound; {@code FILE_TOO_LARGE} where they get too many. */
final class BoundedReader extends FilterReader {
    private final int most;
    private int left;

    BoundedReader(Reader in, int most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** What was read so far is no longer kept. */
    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new BrokenInput(ProblemCode.FILE_TOO_LARGE, 0);
        }
        return count;
    }
}
