package org.esflod.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        return texts(withoutEmptiness(unpacked(Files.readAllBytes(file))));
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
        return all.toString();
    }

    /** As somebody looks for a name: without case. What is planted is written in ASCII. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The files of a store are mostly zeros; of a long run of them a few are left, an even number less. */
    private static byte[] withoutEmptiness(byte[] bytes) {
        byte[] left = new byte[bytes.length];
        int length = 0;
        int zeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            zeros = bytes[i] == 0 ? zeros + 1 : 0;
            if (zeros > 8 && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
                zeros = 8;
            } else {
                left[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(left, length);
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
