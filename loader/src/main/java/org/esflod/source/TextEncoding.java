package org.esflod.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes are its characters, and how that is known.
 *
 * <p>In this order: a byte order mark; UTF-8, where all bytes are and some say so; what the file or its form declares;
 * UTF-8 where all bytes are plain ASCII; what the detector finds. So an encoding that is declared wrongly never makes {@code
 * Ã¥} of {@code å}.
 *
 * @param charset the encoding
 * @param known how it is known
 */
public record TextEncoding(Charset charset, Known known) {
    /** How an encoding is known. */
    public enum Known {
        /** By a byte order mark. */
        MARKED,
        /** The file, or the form, says so. */
        DECLARED,
        /** All bytes are UTF-8, or all but a few damaged ones. */
        VALID,
        /** By what the letters would be. */
        DETECTED
    }

    /** Below this the detector guesses; texts in encodings that it does not know reach 29. */
    private static final int SURE = 30;

    /** In UTF-16 every second byte of a text in Latin letters is zero: the detector is nearly certain, or it is no text. */
    private static final int SURE_OF_UTF_16 = 90;

    private static final int HEAD = 8_000;

    /** The detector names the smaller set where none of the characters beyond it occurs in what it saw. */
    private static final Map<String, String> LARGER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-9", "windows-1254",
            "windows-1252", "windows-1252",
            "windows-1250", "windows-1250",
            "windows-1251", "windows-1251",
            "ISO-8859-5", "ISO-8859-5",
            "KOI8-R", "KOI8-R");

    /** What code pages of DOS and of the Macintosh look like when they are taken for windows-1252, and lost characters. */
    private static final Pattern DOUBTFUL = Pattern.compile("\\p{Ll}[†‡„”‰…‹Š•Œ]\\p{Ll}|[\\u0080-\\u009f\\ufffd]");

    /** What a file's bytes say of their encoding; read once, asked for each declaration that may hold. */
    static final class Evidence {
        private final byte[] head;
        private final Utf8Scan scan;

        private Evidence(byte[] head, Utf8Scan scan) {
            this.head = head;
            this.scan = scan;
        }

        /**
         * The encoding of the file.
         *
         * @param declared what the file or its form declares; absent where they declare nothing
         * @throws BrokenInput {@code FILE_NOT_TEXT} or {@code ENCODING_UNREADABLE}
         */
        TextEncoding with(@Nullable Charset declared) throws BrokenInput {
            Charset marked = marked(head);
            if (marked != null) {
                return new TextEncoding(marked, Known.MARKED);
            }
            if (scan.lineOfZero() > 0) {
                return new TextEncoding(
                        utf16(head).orElseThrow(() -> new BrokenInput(ProblemCode.FILE_NOT_TEXT, scan.lineOfZero())),
                        Known.DETECTED);
            }
            if ((scan.valid() && scan.beyondAscii()) || (!scan.valid() && scan.mostlyValid())) {
                return new TextEncoding(StandardCharsets.UTF_8, Known.VALID);
            }
            if (declared != null) {
                return new TextEncoding(declared, Known.DECLARED);
            }
            if (scan.valid()) {
                return new TextEncoding(StandardCharsets.UTF_8, Known.VALID);
            }
            return new TextEncoding(
                    detected(scan.sample())
                            .orElseThrow(() -> new BrokenInput(ProblemCode.ENCODING_UNREADABLE, scan.lineOfFault())),
                    Known.DETECTED);
        }
    }

    /**
     * The encoding of a file whose beginning is known, where the file may be too large to be read twice.
     *
     * @param beginning whole lines, with enough letters beyond ASCII to tell by
     * @param otherwise what it is in, where it is not UTF-8
     * @return empty where the beginning is no text, or is in UTF-16
     */
    public static Optional<Charset> ofBeginning(byte[] beginning, Charset otherwise) throws IOException {
        try {
            Charset charset = evidence(() -> new ByteArrayInputStream(beginning))
                    .with(otherwise)
                    .charset();
            return charset.equals(StandardCharsets.UTF_8) || charset.equals(otherwise)
                    ? Optional.of(charset)
                    : Optional.empty();
        } catch (BrokenInput e) {
            return Optional.empty();
        }
    }

    /** Looks at a whole file. */
    static Evidence evidence(Bytes bytes) throws IOException {
        return new Evidence(bytes.first(HEAD), Utf8Scan.of(bytes));
    }

    /** In words, for the person who asks: {@code windows-1252, detected}. */
    String words() {
        return charset.name()
                + switch (known) {
                    case MARKED -> ", by its byte order mark";
                    case DECLARED -> ", as declared";
                    case VALID -> "";
                    case DETECTED -> ", detected";
                };
    }

    /** {@code ENCODING_DETECTED} with its name, where that is how it is known. */
    List<Problem> problems(SourcePosition at) {
        return known == Known.DETECTED
                ? List.of(new Problem(ProblemCode.ENCODING_DETECTED, at, "", charset.name()))
                : List.of();
    }

    private static @Nullable Charset marked(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(head, 0xff, 0xfe) && !startsWith(head, 0xff, 0xfe, 0, 0) ? StandardCharsets.UTF_16LE : null;
    }

    private static Optional<Charset> utf16(byte[] head) {
        CharsetMatch match = new CharsetDetector().setText(head).detect();
        boolean utf16 = match != null
                && match.getName().matches("UTF-16[LB]E")
                && match.getConfidence() >= SURE_OF_UTF_16
                && new String(head, Charset.forName(match.getName())).indexOf('\0') < 0;
        return utf16 ? Optional.of(Charset.forName(match.getName())) : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] sample) {
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            String name = LARGER.get(match.getName());
            if (match.getConfidence() < SURE) {
                return Optional.empty();
            }
            if (name != null) {
                Charset charset = Charset.forName(name);
                return DOUBTFUL.matcher(new String(sample, charset)).find() ? Optional.empty() : Optional.of(charset);
            }
        }
        return Optional.empty();
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
}
