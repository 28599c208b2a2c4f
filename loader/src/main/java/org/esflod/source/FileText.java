package org.esflod.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as text, or why they are none.
 *
 * <p>Shape: strict UTF-8, a byte order mark at the start dropped; Unicode NFC, so that {@code ä} of one character and of
 * two (as some systems save it) are the same text. Nothing is guessed: another encoding is refused.
 *
 * @param text the text; empty where there is a problem
 * @param problem {@code FILE_EMPTY}, {@code FILE_NOT_TEXT} or {@code ENCODING_NOT_UTF_8}; absent where the file is text
 */
record FileText(String text, @Nullable Problem problem) {

    /** Reads the bytes of the file at a position. */
    static FileText of(byte[] bytes, SourcePosition at) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) { // UTF-16: full of zero bytes, but text
            return refused(ProblemCode.ENCODING_NOT_UTF_8, at);
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) { // begins as text does
            return refused(ProblemCode.FILE_NOT_TEXT, at);
        }
        int line = 1;
        for (byte b : bytes) {
            if (isControl(b)) {
                return refused(ProblemCode.FILE_NOT_TEXT, at.at(line));
            }
            line += b == '\n' ? 1 : 0;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        characters.flip();
        if (result.isError()) {
            long linesBefore = characters.chars().filter(c -> c == '\n').count();
            return refused(ProblemCode.ENCODING_NOT_UTF_8, at.at((int) linesBefore + 1));
        }
        return of(characters, at);
    }

    /** The decoded text of the file at a position. */
    static FileText of(CharSequence decoded, SourcePosition at) {
        String text = Normalizer.normalize(decoded, Normalizer.Form.NFC);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (Blanks.only(text)) {
            return refused(ProblemCode.FILE_EMPTY, at);
        }
        if (hasControls(text)) {
            return refused(ProblemCode.FILE_NOT_TEXT, at);
        }
        return new FileText(text, null);
    }

    /** Whether a text holds a character that no page and no XML document can have. */
    static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> isControl(c) || c == 0xfffe || c == 0xffff);
    }

    /** The text's lines, numbered from 1. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            lines.add(new Line(line, lines.size() + 1));
        }
        return lines;
    }

    private static boolean isControl(int character) {
        return character >= 0 && character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileText refused(ProblemCode code, SourcePosition at) {
        return new FileText("", Problem.of(code, at));
    }
}
