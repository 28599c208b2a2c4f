package org.esflod.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is held back until it is whole, as long as it is of moderate size. So an error that comes while it is
 * written is still told by its status; of a longer answer, the connection is cut, which no client takes for its end.
 *
 * <p>A longer answer is copied while it is sent, as long as there is room for it, so that it can be kept.
 */
final class Recorded extends HttpServletResponseWrapper {
    /** The longest answer that is held back. */
    static final int HELD = 1024 * 1024;

    private final HttpServletResponse response;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private final AnswerCache.Room room;
    private @Nullable ByteArrayOutputStream copy;
    private boolean passing;
    private boolean broken;

    Recorded(HttpServletResponse response, AnswerCache.Room room) {
        super(response);
        this.room = room;
        this.response = response;
    }

    @Override
    public void setStatus(int status) {
        if (status >= HttpServletResponse.SC_BAD_REQUEST) {
            broken |= passing;
            held.reset();
            super.setHeader("ETag", null);
            super.setHeader("Cache-Control", "no-store");
        }
        super.setStatus(status);
    }

    /** Takes no word of Fuseki's on how long an answer holds: it always says "not at all". */
    @Override
    public void setHeader(String name, @Nullable String value) {
        boolean fusekis = value != null && value.startsWith("must-revalidate");
        if (!fusekis && !name.equalsIgnoreCase("Pragma")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter known = writer;
        if (known == null) {
            known = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), false);
            writer = known;
        }
        return known;
    }

    @Override
    public void flushBuffer() {
        // Held back until it is whole.
    }

    @Override
    public void resetBuffer() {
        held.reset();
    }

    @Override
    public boolean isCommitted() {
        return passing;
    }

    @Override
    public void setContentLength(int length) {
        // Known at the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known at the end.
    }

    /** What is held back so far, as text. */
    String heldText() {
        if (writer != null) {
            writer.flush();
        }
        return held.toString(StandardCharsets.UTF_8);
    }

    /**
     * Sends what was held back.
     *
     * @return the whole body; null where it was too long to be held or copied
     * @throws IOException where the answer broke off after a part of it was sent
     */
    byte @Nullable [] end() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (broken) {
            throw new IOException("the answer broke off");
        }
        if (passing) {
            response.getOutputStream().close();
            return copy == null ? null : copy.toByteArray();
        }
        byte[] whole = held.toByteArray();
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
        return whole;
    }

    /** Bytes on their way. */
    private final class Body extends ServletOutputStream {
        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!passing && held.size() + length > HELD) {
                passing = true;
                held.writeTo(response.getOutputStream());
                if (room.take(held.size())) {
                    copy = new ByteArrayOutputStream(4 * HELD);
                    held.writeTo(copy);
                }
                held.reset();
            }
            if (passing) {
                response.getOutputStream().write(bytes, from, length);
                copy(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        private void copy(byte[] bytes, int from, int length) {
            if (copy != null && room.take(length)) {
                copy.write(bytes, from, length);
            } else {
                copy = null;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("written in one go");
        }
    }
}
