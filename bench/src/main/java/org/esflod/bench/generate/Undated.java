package org.esflod.bench.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A spreadsheet without the time at which it was written, so that the same rows give the same bytes. */
final class Undated {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private Undated() {}

    /** Copies a spreadsheet, part by part. */
    static void copy(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(TIME);
                out.putNextEntry(undated);
                try (InputStream part = in.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        out.write(withoutTime(part));
                    } else {
                        part.transferTo(out);
                    }
                }
            }
        }
    }

    private static byte[] withoutTime(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", TIME + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
