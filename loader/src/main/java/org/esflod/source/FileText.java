package org.esflod.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page as text, or why they are none.
 *
 * <p>Shape: decoded by {@link TextEncoding}, a byte order mark at the start dropped; Unicode NFC, so that {@code ä} of one
 * character and of two (as some systems save it) are the same text.
 *
 * @param text the text; empty where there is a problem
 * @param problem {@code FILE_EMPTY}, {@code FILE_NOT_TEXT} or {@code ENCODING_UNREADABLE}; absent where the file is text
 * @param notes {@code ENCODING_DETECTED}, where it was
 */
record FileText(String text, @Nullable Problem problem, List<Problem> notes) {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Copies the notes. */
    FileText {
        notes = List.copyOf(notes);
    }

    /** Reads the bytes of the file at a position. */
    static FileText of(byte[] bytes, SourcePosition at) {
        if (bytes.length >= PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length)) {
            return refused(ProblemCode.FILE_NOT_TEXT, at); // begins as text does
        }
        Bytes source = () -> new ByteArrayInputStream(bytes);
        try {
            TextEncoding encoding = TextEncoding.evidence(source)
                    .with(DeclaredEncoding.of(source).orElse(null));
            return of(whole(source, encoding), encoding, at);
        } catch (BrokenInput e) {
            return refused(e.code(), at.at(e.line()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static FileText of(String decoded, TextEncoding encoding, SourcePosition at) {
        int line = 1;
        for (int i = 0; i < decoded.length(); i++) {
            if (isControl(decoded.charAt(i))) {
                return refused(ProblemCode.FILE_NOT_TEXT, at.at(line));
            }
            line += decoded.charAt(i) == '\n' ? 1 : 0;
        }
        String text = Normalizer.normalize(decoded, Normalizer.Form.NFC);
        if (Blanks.only(text)) {
            return refused(ProblemCode.FILE_EMPTY, at);
        }
        if (hasControls(text)) {
            return refused(ProblemCode.FILE_NOT_TEXT, at);
        }
        return new FileText(text, null, encoding.problems(at));
    }

    private static String whole(Bytes bytes, TextEncoding encoding) throws IOException {
        StringWriter whole = new StringWriter();
        try (Reader reader = new StrictReader(bytes.open(), encoding.charset())) {
            reader.transferTo(whole);
        }
        return whole.toString();
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

    private static FileText refused(ProblemCode code, SourcePosition at) {
        return new FileText("", Problem.of(code, at), List.of());
    }
}
