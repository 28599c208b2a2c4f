package org.esflod.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the bytes of files for what must not be there, however it is packed and written. */
final class Canaries {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Pattern JSON_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Canaries() {}

    /** The text of a file, unpacked, read in each of the encodings, its escapes as they are and resolved. */
    static String content(Path file) throws IOException {
        return texts(unpacked(Files.readAllBytes(file)));
    }

    /** The same of a text that was printed or sent. */
    static String content(String text) {
        return texts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String texts(byte[] bytes) {
        StringBuilder all = new StringBuilder();
        for (Charset charset : CHARSETS) {
            String text = new String(bytes, charset);
            all.append(text).append('\n');
            if (charset.equals(StandardCharsets.UTF_16BE) && bytes.length > 0) {
                all.append(new String(bytes, 1, bytes.length - 1, charset)).append('\n');
            }
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        all.append(JSON_ESCAPE
                        .matcher(utf8)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)))))
                .append('\n');
        all.append(decoded(utf8)).append('\n');
        return Normalizer.normalize(all, Normalizer.Form.NFC);
    }

    /** As somebody looks for a name: without case, diacritics folded, and also without what stands between digits. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        StringBuilder decoded = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            try {
                decoded.append(
                        line.contains("%") ? URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8) : "");
            } catch (IllegalArgumentException e) {
                decoded.append(line);
            }
            decoded.append('\n');
        }
        return decoded.toString();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return unpacked(in.readAllBytes());
            }
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                    all.write(unpacked(in.readAllBytes()));
                }
            }
            return all.toByteArray();
        }
        return bytes;
    }
}
