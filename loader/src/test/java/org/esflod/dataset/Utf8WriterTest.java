package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {
    private static final String TEXT = "a å € \uD83D\uDE00 \u0000 \uFFFF ";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void writesWhatTheJdkWrites(int shift) throws IOException {
        String text = "x".repeat(shift) + TEXT.repeat(10_000) + "\uD83D";
        assertEquals(byJdk(text), byUs(text));
    }

    @Test
    void halfAPairIsNoCharacter() throws IOException {
        for (String text : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "")) {
            assertEquals(byJdk(text), byUs(text));
        }
    }

    @Test
    void aFullDiskIsTold() {
        Writer writer = new Utf8Writer(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        });
        assertThrows(IOException.class, () -> writer.write("x".repeat(1_000_000)));
        assertThrows(IOException.class, writer::close);
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        Writer writer = new Utf8Writer(new ByteArrayOutputStream());
        writer.close();
        writer.close();
        assertThrows(IOException.class, () -> writer.write("x".repeat(1_000_000)));
    }

    private static String byJdk(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(text);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Character by character, in pieces, and as a whole. */
    private static String byUs(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new Utf8Writer(bytes)) {
            int third = text.length() / 3;
            for (int i = 0; i < third; i++) {
                writer.append(text.charAt(i));
            }
            writer.write(text, third, third);
            writer.write(text.toCharArray(), 2 * third, text.length() - 2 * third);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
