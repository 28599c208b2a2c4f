package org.esflod.register;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.esflod.problem.LoaderException;
import org.esflod.source.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A text with rows of a register: a file, packed by gzip or not, or a file in a zip archive.
 *
 * @param path the file
 * @param entry its name in the archive; null where the file is no archive
 * @param source the register, told by the first line
 * @param parser reads its rows
 */
record RegisterFile(Path path, @Nullable String entry, Source source, RowParser parser) {
    /** Holds the longest header: GLEIF's has 338 columns. */
    private static final int HEADER = 1 << 16;

    /** About ten thousand rows, thousands of them with {@code å}, {@code ä} or {@code ö}. */
    private static final int SAMPLE = 1 << 22;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What a file is packed as. */
    private enum Packing {
        ZIP,
        GZIP,
        NONE
    }

    /** The texts in a file that are of a register; empty where it holds none. */
    static List<RegisterFile> in(Path path) throws IOException {
        List<RegisterFile> found = new ArrayList<>();
        for (String entry : entries(path)) {
            byte[] start;
            try (InputStream in = open(path, entry.isEmpty() ? null : entry)) {
                start = in.readNBytes(HEADER);
            }
            String header = header(start);
            for (Source source : Source.values()) {
                RowParser parser = source.parser(header);
                if (parser != null) {
                    found.add(new RegisterFile(path, entry.isEmpty() ? null : entry, source, parser));
                }
            }
        }
        return found;
    }

    /** How problems name it: {@code scb_bulkfil.zip/scb_bulkfil_JE_1.txt}. */
    String name() {
        return path.getFileName() + (entry == null ? "" : "/" + entry);
    }

    /** Its bytes, unpacked. */
    InputStream open() throws IOException {
        return open(path, entry);
    }

    /**
     * UTF-8 or windows-1252, whichever it is.
     *
     * @throws LoaderException where it is neither
     */
    Charset charset() throws IOException {
        byte[] sample;
        try (InputStream in = open()) {
            sample = in.readNBytes(SAMPLE);
        }
        int end = sample.length;
        while (end > 0 && sample[end - 1] != '\n' && sample.length == SAMPLE) {
            end--;
        }
        // Rows with zeros in them were seen; they are left out where the rows are read.
        byte[] text = withoutZeros(end > 0 ? Arrays.copyOf(sample, end) : sample);
        return TextEncoding.ofBeginning(text, WINDOWS_1252)
                .orElseThrow(() -> new LoaderException(
                        name() + " is in neither UTF-8 nor windows-1252; unpack it again from what was downloaded"));
    }

    private static byte[] withoutZeros(byte[] bytes) {
        int length = 0;
        for (byte b : bytes) {
            if (b != 0) {
                bytes[length++] = b;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static String header(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return (line.startsWith("\ufeff") ? line.substring(1) : line).stripTrailing();
    }

    /** The files in an archive, sorted; one empty name for a file that is none. */
    private static List<String> entries(Path path) throws IOException {
        if (packing(path) != Packing.ZIP) {
            return List.of("");
        }
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
        }
        names.sort(null);
        return names;
    }

    private static InputStream open(Path path, @Nullable String entry) throws IOException {
        if (entry == null) {
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 17);
            return packing(path) == Packing.GZIP ? new GZIPInputStream(in, 1 << 16) : in;
        }
        ZipFile zip = new ZipFile(path.toFile());
        ZipEntry found = zip.getEntry(entry);
        return new FilterInputStream(zip.getInputStream(found)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private static Packing packing(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return Packing.ZIP;
            }
            boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
            return gzip ? Packing.GZIP : Packing.NONE;
        }
    }
}
