package org.esflod.bench.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder that registers are written to, packed as their keepers pack them. */
record Target(Path folder) {
    private static final String NOTES = "generated.properties";
    private static final long EARLIEST = 315_532_800_000L;

    /** What writes a text. */
    interface Text {
        void write(Writer out) throws IOException;
    }

    void zip(String file, String entry, Charset charset, Text text) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            ZipEntry one = new ZipEntry(entry);
            one.setLastModifiedTime(FileTime.fromMillis(EARLIEST));
            zip.putNextEntry(one);
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, charset), 1 << 16);
            text.write(writer);
            writer.flush();
            zip.closeEntry();
        }
    }

    /** Keeps how many rows were written, for {@link Owners}. */
    void note(String register, long number) throws IOException {
        Properties notes = notes();
        notes.setProperty(register, String.valueOf(number));
        StringBuilder text = new StringBuilder();
        notes.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(notes.getProperty(name))
                .append('\n'));
        Files.writeString(folder.resolve(NOTES), text);
    }

    /** How many rows were written; 0 where none were. */
    long noted(String register) throws IOException {
        return Long.parseLong(notes().getProperty(register, "0"));
    }

    private Properties notes() throws IOException {
        Properties notes = new Properties();
        if (Files.exists(folder.resolve(NOTES))) {
            try (InputStream in = Files.newInputStream(folder.resolve(NOTES))) {
                notes.load(in);
            }
        }
        return notes;
    }
}
