package org.esflod.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.esflod.TestFiles;

/** The registers of {@code loader/src/test/resources/registers}, to be read. */
final class SmallRegisters {
    static final String BOLAGSVERKET = "bolagsverket_bulkfil.txt";
    static final String SCB = "scb_bulkfil_JE_20260629T040000_1.txt";
    static final String GLEIF = "20260629-gleif-goldencopy-lei2.csv";

    private SmallRegisters() {}

    static Path file(String name) {
        return TestFiles.home("loader/src/test/resources/registers").resolve(name);
    }

    /** Copies all of them as they stand. */
    static Path plain(Path folder) throws IOException {
        for (String name : List.of(BOLAGSVERKET, SCB, GLEIF)) {
            Files.copy(file(name), folder.resolve(name));
        }
        return folder;
    }

    /** Copies all of them as they are published: in archives, one by gzip. */
    static Path packed(Path folder) throws IOException {
        zip(folder.resolve("bolagsverket_bulkfil.zip"), BOLAGSVERKET);
        zip(folder.resolve("scb_bulkfil.zip"), SCB);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(GLEIF + ".gz")))) {
            Files.copy(file(GLEIF), out);
        }
        return folder;
    }

    static void zip(Path target, String name) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(file(name), out);
            out.closeEntry();
        }
    }

    /** All files below a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
