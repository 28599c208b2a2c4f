package org.esflod.rdf.rml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8 that grows: what statements are written to. For one thread, since every lock would be asked for each term. */
public final class Utf8Text {
    private byte[] bytes;
    private int length;

    /**
     * Empty.
     *
     * @param expected how many bytes it will probably hold
     */
    public Utf8Text(int expected) {
        this.bytes = new byte[expected];
    }

    /** Adds text. */
    public Utf8Text append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what is UTF-8 already. */
    Utf8Text append(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Adds a character of ASCII. */
    Utf8Text append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    /** Takes away what was added since it had a length. */
    public void cut(int toLength) {
        length = Math.min(length, toLength);
    }

    /** Writes all of it. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
    }
}
