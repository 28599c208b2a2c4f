package org.esflod.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.esflod.problem.ProblemCode;

/**
 * The characters of a stream, without a byte order mark.
 *
 * <p>Errors: {@link BrokenInput} at the first byte that is none of the encoding ({@code ENCODING_UNREADABLE}), at a zero
 * ({@code FILE_NOT_TEXT}), and where a packed stream breaks off ({@code FILE_BROKEN}); what stands before it is read first.
 */
final class StrictReader extends Reader {
    private static final int BUFFER = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean begun;
    private int line = 1;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = decode(CharBuffer.wrap(target, offset, length).slice());
        if (count > 0 && !begun) {
            begun = true;
            if (target[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(target, offset + 1, target, offset, count - 1);
                count--;
                return count > 0 ? count : read(target, offset, length);
            }
        }
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '\n') {
                line++;
            } else if (target[i] == 0) {
                throw new BrokenInput(ProblemCode.FILE_NOT_TEXT, line);
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Fills the buffer as far as it goes; -1 at the end. */
    private int decode(CharBuffer target) throws IOException {
        while (true) {
            CoderResult result = decoder.decode(bytes, target, ended);
            if (target.position() > 0) {
                return target.position(); // a fault shows again at the next call
            }
            if (result.isError()) {
                throw new BrokenInput(ProblemCode.ENCODING_UNREADABLE, line);
            }
            if (result.isOverflow()) { // half a pair does not fit into one character
                throw new IllegalArgumentException("read at least two characters at a time");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        try {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + count);
            }
        } catch (IOException e) { // only a packed stream gives one: reading a file that fails is no fault of the data
            ended = true;
            throw new BrokenInput(ProblemCode.FILE_BROKEN, line);
        } finally {
            bytes.flip();
        }
    }
}
